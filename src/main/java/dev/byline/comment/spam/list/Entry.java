package dev.byline.comment.spam.list;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import dev.byline.comment.spam.Submission;
import dev.byline.security.Subnet;

/** One line of a list. */
sealed interface Entry permits Entry.Literal, Entry.Regex, Entry.Network {

    /** RE2/J takes time in proportion to the text and to this. */
    int MAX_PROGRAM = 400;

    /** Number of the line, from 1. */
    int line();

    /** The line as it was written. */
    String written();

    /** Words, or parts of words where a star stood. */
    record Literal(int line, String written, Set<Field> fields, String text) implements Entry {
    }

    /** A pattern. */
    record Regex(int line, String written, Set<Field> fields, Pattern pattern) implements Entry {
    }

    /** A network. */
    record Network(int line, String written, Subnet subnet) implements Entry {

        boolean holds(String address) {
            return subnet.contains(address);
        }
    }

    /** The parts of a submission that entries are compared with. */
    enum Field {
        NAME(Submission::name, "the name"),
        EMAIL(Submission::email, "the e-mail address"),
        WEBSITE(Submission::website, "the website"),
        TEXT(Submission::text, "the text");

        private final transient Function<Submission, String> content;
        private final String place;

        Field(Function<Submission, String> content, String place) {
            this.content = content;
            this.place = place;
        }

        String of(Submission submission) {
            return content.apply(submission);
        }

        String place() {
            return place;
        }
    }

    /**
     * Reads a line.
     *
     * @return {@code null} for an empty line and a comment
     * @throws IllegalArgumentException saying what is wrong, for moderators
     */
    static Entry parse(String line, int number) {
        String written = line.strip();
        if (written.isEmpty() || written.startsWith("#")) {
            return null;
        }
        String body = written;
        Set<Field> fields = EnumSet.of(Field.NAME, Field.WEBSITE, Field.TEXT);
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
        if (prefix.equals("network")) {
            return new Network(number, written, Subnet.of(written.substring(colon + 1).strip()));
        }
        for (Field field : Field.values()) {
            if (prefix.equals(field.name().toLowerCase(Locale.ROOT))) {
                fields = EnumSet.of(field);
                body = written.substring(colon + 1).strip();
            }
        }
        if (body.length() > 1 && body.startsWith("/") && body.endsWith("/")) {
            return new Regex(number, written, fields, pattern(body.substring(1, body.length() - 1), true));
        }
        return literal(number, written, fields, body);
    }

    private static Entry literal(int number, String written, Set<Field> fields, String body) {
        String words = Folding.words(body);
        if (words.isBlank()) {
            throw new IllegalArgumentException("there is no word in it; write a pattern between slashes instead");
        }
        if (!body.contains("*")) {
            return new Literal(number, written, fields, words);
        }
        StringBuilder literal = new StringBuilder();
        String folded = Folding.fold(body);
        for (int at = 0; at < folded.length(); ) {
            int point = folded.codePointAt(at);
            int next = at + Character.charCount(point);
            if (point == '*' && (partAt(folded, next) || at > 0 && Folding.isPart(folded.codePointBefore(at)))) {
                literal.append('*');
            } else if (Folding.isPart(point)) {
                literal.appendCodePoint(point);
            } else if (point != '*' && Character.getType(point) != Character.FORMAT) {
                literal.append(' ');
            }
            at = next;
        }
        String stars = literal.toString().strip().replaceAll(" +", " ");
        String inner = stars.replaceAll("^\\*|\\*$", "");
        if (inner.indexOf('*') >= 0) {
            // A star within: rare enough for a pattern over the words.
            return new Regex(number, written, fields, pattern("(?:^|[^\\pL\\pN\\pM])" + quoted(stars)
                    + "(?:[^\\pL\\pN\\pM]|$)", false));
        }
        return new Literal(number, written, fields, (stars.startsWith("*") ? "" : " ") + inner
                + (stars.endsWith("*") ? "" : " "));
    }

    private static boolean partAt(String text, int at) {
        return at < text.length() && Folding.isPart(text.codePointAt(at));
    }

    private static String quoted(String stars) {
        StringBuilder pattern = new StringBuilder();
        stars.codePoints().forEach(point -> {
            if (point == '*') {
                pattern.append("[\\pL\\pN\\pM]*");
            } else if (point == ' ') {
                pattern.append("[^\\pL\\pN\\pM]+");
            } else {
                pattern.append(Pattern.quote(Character.toString(point)));
            }
        });
        return pattern.toString();
    }

    private static Pattern pattern(String text, boolean checked) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the pattern is empty and would fit everything");
        }
        if (PatternSize.of(text, MAX_PROGRAM * 10L) >= MAX_PROGRAM * 10L) {
            throw new IllegalArgumentException("the pattern is too large; repeat less");
        }
        try {
            Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            if (pattern.programSize() > MAX_PROGRAM) {
                throw new IllegalArgumentException("the pattern is too large; repeat less");
            }
            if (checked && pattern.matcher("").find()) {
                throw new IllegalArgumentException("the pattern fits the empty text and so everything");
            }
            return pattern;
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException("not a pattern: " + broken.getDescription());
        }
    }
}
