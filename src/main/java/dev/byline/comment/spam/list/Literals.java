package dev.byline.comment.spam.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Literal entries, filed by their first letters: at each place of a text only those are compared that begin so. */
final class Literals {

    /** Letters of a key; four fit into one number. */
    private static final int KEY = 4;

    private final Map<Long, List<Entry.Literal>> byKey = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    void add(Entry.Literal entry) {
        int length = Math.min(KEY, entry.text().length());
        lengths.add(length);
        byKey.computeIfAbsent(key(entry.text(), 0, length), unused -> new ArrayList<>()).add(entry);
    }

    /** The entry that stands first in the words of a text. */
    Optional<Entry> find(String words) {
        for (int at = 0; at < words.length(); at++) {
            for (int length : lengths) {
                List<Entry.Literal> candidates = at + length > words.length() ? null
                        : byKey.get(key(words, at, length));
                if (candidates != null) {
                    for (Entry.Literal entry : candidates) {
                        if (words.startsWith(entry.text(), at)) {
                            return Optional.of(entry);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static long key(String text, int from, int length) {
        long key = 0;
        for (int at = from; at < from + length; at++) {
            // No text holds U+0000, so that shorter keys differ from longer ones.
            key = key << 16 | text.charAt(at);
        }
        return key;
    }
}
