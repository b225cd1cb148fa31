package dev.byline.comment.spam.list;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates how large a pattern becomes when its counted repeats are written out, before anything does so: nested ones
 * multiply, and {@code ((a{999}){999}){999}} would take all memory there is.
 */
final class PatternSize {

    private final String pattern;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** Steps of the pattern with all repeats written out, at least {@code limit} if there are more; never too few. */
    static long of(String pattern, long limit) {
        return new PatternSize(pattern).measure(limit);
    }

    private long measure(long limit) {
        Deque<Long> outer = new ArrayDeque<>();
        long size = 0;
        long last = 0;
        while (at < pattern.length() && size < limit) {
            char c = pattern.charAt(at++);
            if (c == '(') {
                outer.push(size);
                size = 0;
                last = 0;
            } else if (c == ')') {
                last = size + 2;
                size = last + (outer.isEmpty() ? 0 : outer.pop());
            } else if (c == '{' && last > 0) {
                long times = repeat();
                size += last * (times - 1);
                last *= times;
            } else {
                skipAtom(c);
                last = 1;
                size++;
            }
        }
        for (long before : outer) {
            size += before;
        }
        return size;
    }

    /** The larger number of {@code {2,5}}; 1 if this is no repeat. */
    private long repeat() {
        int end = pattern.indexOf('}', at);
        String inside = end < 0 ? "" : pattern.substring(at, end);
        if (!inside.matches("\\d{1,9}(,\\d{0,9})?")) {
            return 1;
        }
        at = end + 1;
        long most = 1;
        for (String number : inside.split(",")) {
            most = Math.max(most, Long.parseLong(number) + 1);
        }
        return most;
    }

    private void skipAtom(char c) {
        if (c == '\\' && at < pattern.length()) {
            at++;
        } else if (c == '[') {
            // A bracket that comes first is a member of the class.
            at = Math.min(pattern.length(), at + 1);
            while (at < pattern.length() && pattern.charAt(at) != ']') {
                at += pattern.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(pattern.length(), at + 1);
        }
    }
}
