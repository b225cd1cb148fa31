package dev.byline.comment.spam.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.list.Entry.Field;
import dev.byline.http.FieldError;

/**
 * A hold or block list made ready: thousands of entries are compared with a long text in milliseconds, since literal
 * ones are found by their first letters and patterns run in linear time (RE2/J) under limits.
 */
public final class WordList {

    /** Characters that a line may have. */
    public static final int MAX_LINE = 500;
    private static final int MAX_PATTERNS = 200;

    private final List<Entry.Network> networks = new ArrayList<>();
    private final Map<Field, Literals> literals = new EnumMap<>(Field.class);
    private final Map<Field, Patterns> patterns = new EnumMap<>(Field.class);

    /**
     * What fits a submission.
     *
     * @param line  number of the line, from 1
     * @param entry the line as it was written
     * @param where in which part of the submission
     */
    public record Hit(int line, String entry, String where) {
    }

    private WordList() {
    }

    /** The list of these lines; what cannot be read is left out. */
    public static WordList of(List<String> lines) {
        WordList list = new WordList();
        for (int index = 0; index < lines.size(); index++) {
            try {
                Entry entry = Entry.parse(lines.get(index), index + 1);
                if (entry != null) {
                    list.add(entry);
                }
            } catch (IllegalArgumentException broken) {
                // Saved rules are valid; a line that a later version reads otherwise must not stop all others.
                continue;
            }
        }
        return list;
    }

    /** Adds an error for each line that cannot be read: {@code field[index]}, counted from 0. */
    public static void errors(String field, List<String> lines, List<FieldError> errors) {
        int patterns = 0;
        for (int index = 0; lines != null && index < lines.size(); index++) {
            String place = field + "[" + index + "]";
            if (lines.get(index).length() > MAX_LINE) {
                errors.add(new FieldError(place, "too_long", "Line " + (index + 1) + ": at most 500 characters"));
                continue;
            }
            try {
                Entry entry = Entry.parse(lines.get(index), index + 1);
                if (entry instanceof Entry.Regex && ++patterns > MAX_PATTERNS) {
                    errors.add(new FieldError(place, "too_many", "At most " + MAX_PATTERNS + " patterns"));
                }
            } catch (IllegalArgumentException broken) {
                errors.add(new FieldError(place, "invalid", "Line " + (index + 1) + ": " + broken.getMessage()));
            }
        }
    }

    /** The first entry that fits, in the order network, name, e-mail, website, text; empty if none does. */
    public Optional<Hit> find(Submission submission) {
        String address = submission.sender().networkAddress();
        for (Entry.Network network : networks) {
            if (address != null && network.holds(address)) {
                return Optional.of(new Hit(network.line(), network.written(), "the network address"));
            }
        }
        for (Field field : Field.values()) {
            String content = field.of(submission);
            if (content == null || content.isEmpty()) {
                continue;
            }
            Optional<Entry> entry = Optional.empty();
            if (literals.containsKey(field)) {
                entry = literals.get(field).find(Folding.words(content));
            }
            if (entry.isEmpty() && patterns.containsKey(field)) {
                entry = patterns.get(field).find(content);
            }
            if (entry.isPresent()) {
                return Optional.of(new Hit(entry.get().line(), entry.get().written(), field.place()));
            }
        }
        return Optional.empty();
    }

    private void add(Entry entry) {
        if (entry instanceof Entry.Network network) {
            networks.add(network);
        } else if (entry instanceof Entry.Literal literal) {
            literal.fields().forEach(field -> literals.computeIfAbsent(field, unused -> new Literals()).add(literal));
        } else if (entry instanceof Entry.Regex regex) {
            regex.fields().forEach(field -> patterns.computeIfAbsent(field, unused -> new Patterns()).add(regex));
        }
    }
}
