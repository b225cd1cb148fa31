package dev.byline.comment.spam.filter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.byline.text.CommentHtml;

/**
 * What the filter sees of a comment: its words, pairs of neighbouring words, the hosts it links to, and features, which
 * begin with {@code #}. The writer's name and mail addresses in the text are no tokens and are stored nowhere here.
 */
public final class Tokens {

    /** Characters that a token has at the most. */
    static final int LONGEST = 80;
    static final String FEATURE = "#";
    static final String HOST = "host:";

    private static final int LONGEST_WORD = 30;
    /** Of long texts the beginning and the end are seen, where spam puts what it wants to say. */
    private static final int WORDS_AT_EACH_END = 300;
    private static final int MOST_HOSTS = 20;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile(".*@.*\\..*", Pattern.DOTALL);
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’]+");
    private static final Pattern SPACED_OUT = Pattern.compile("(?:[\\p{L}\\p{N}][^\\p{L}\\p{N}\\s]){3,}[\\p{L}\\p{N}]?");
    private static final Pattern DISGUISED = Pattern.compile("\\p{L}+[0-9$@!|*]+\\p{L}+.*");
    private static final Pattern MONEY = Pattern.compile(".*[$€£]\\s?\\d.*", Pattern.DOTALL);

    private Tokens() {
    }

    /**
     * The tokens of a comment.
     *
     * @param name    its writer, whose name is left out
     * @param website the writer's website, {@code null} for none; only that there is one counts
     * @param html    what readers see
     */
    public static Set<String> of(String name, String website, String html) {
        String text = CommentHtml.content(html).text();
        Set<String> tokens = new LinkedHashSet<>();
        features(text, website, html, tokens);
        Set<String> own = new HashSet<>(Arrays.asList(APART.split(fold(name))));
        String before = null;
        for (String chunk : ends(BLANKS.split(fold(text).strip()))) {
            if (chunk.contains("://") || chunk.startsWith("www.") || ADDRESS.matcher(chunk).matches()) {
                tokens.add(chunk.contains("://") || chunk.startsWith("www.") ? "#address" : "#mail");
                before = null;
                continue;
            }
            for (String word : words(chunk, tokens)) {
                if (word.length() > LONGEST_WORD || own.contains(word)) {
                    before = null;
                    continue;
                }
                tokens.add(word);
                if (before != null) {
                    tokens.add(before + " " + word);
                }
                before = word;
            }
        }
        return tokens;
    }

    private static void features(String text, String website, String html, Set<String> tokens) {
        int links = CommentHtml.content(html).linkCount();
        tokens.add("#links:" + (links > 5 ? "many" : links > 2 ? "some" : Integer.toString(links)));
        CommentHtml.content(html).linkHosts().stream().limit(MOST_HOSTS).filter(host -> host.length() < LONGEST - HOST.length())
                .forEach(host -> tokens.add(HOST + host));
        int length = text.length();
        tokens.add("#length:" + (length < 40 ? "tiny" : length < 150 ? "short" : length < 500 ? "medium" : "long"));
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        if (letters > 20 && capitals * 2 > letters) {
            tokens.add("#capitals");
        }
        if (text.chars().filter(c -> c == '!').count() > 2) {
            tokens.add("#exclaims");
        }
        if (MONEY.matcher(text).matches()) {
            tokens.add("#money");
        }
        if (website != null) {
            tokens.add("#website");
        }
    }

    /** The words of what stands between blanks; letters kept apart by signs, {@code c.a.s.i.n.o}, are one word. */
    private static List<String> words(String chunk, Set<String> tokens) {
        if (SPACED_OUT.matcher(chunk).find() || DISGUISED.matcher(chunk).matches()) {
            tokens.add("#disguised");
            String plain = APART.matcher(chunk.replace('$', 's').replace('@', 'a').replace('!', 'i').replace('|', 'l')
                    .replace('0', 'o').replace('1', 'i').replace('3', 'e')).replaceAll("");
            return plain.isEmpty() ? List.of() : List.of(plain);
        }
        List<String> words = new ArrayList<>();
        for (String word : APART.split(chunk)) {
            if (!word.isEmpty()) {
                words.add(word.chars().allMatch(Character::isDigit) ? "#number" : word);
            }
        }
        return words;
    }

    private static List<String> ends(String[] chunks) {
        List<String> all = Arrays.asList(chunks);
        if (all.size() <= 2 * WORDS_AT_EACH_END) {
            return all;
        }
        List<String> ends = new ArrayList<>(all.subList(0, WORDS_AT_EACH_END));
        ends.addAll(all.subList(all.size() - WORDS_AT_EACH_END, all.size()));
        return ends;
    }

    private static String fold(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT).forEach(visible::appendCodePoint);
        return visible.toString().toLowerCase(Locale.ROOT);
    }
}
