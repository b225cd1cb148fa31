package dev.byline.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells closing quotes from the primes of feet, inches and minutes, as {@code wptexturize_primes} does: behind an opening
 * quote that is still open, a candidate closes it before any digit makes a prime.
 */
final class Primes {

    /** Stands for what may be a closing quote or a prime. */
    static final String FLAG = "\uFDD3";

    private final String quote;
    private final String prime;
    private final String open;
    private final String close;
    private final Pattern candidate;

    Primes(char quote, String prime, String open, String close) {
        this.quote = String.valueOf(quote);
        this.prime = prime;
        this.open = open;
        this.close = close;
        this.candidate = Pattern.compile(quote + "(?=\\Z|[.,:;!?)}\\-\\]]|&gt;|" + Spaces.PATTERN + ")",
            Pattern.UNIX_LINES);
    }

    String set(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(open, -1)) {
            parts.add(part.contains(quote) ? part(part, !parts.isEmpty()) : part);
        }
        return String.join(open, parts);
    }

    private String part(String text, boolean opened) {
        String result;
        if (opened && !text.contains(close)) {
            result = closed(text);
        } else {
            result = candidate.matcher(primes(text, quote)).replaceAll(close);
        }
        return quote.equals("\"") ? result.replace(quote, close) : result;
    }

    private String closed(String text) {
        Matcher matcher = candidate.matcher(text);
        int count = (int) matcher.results().count();
        String flagged = matcher.reset().replaceAll(FLAG);
        if (count <= 1) {
            return primes(flagged.replace(FLAG, close), quote);
        }
        String some = withoutDigits(flagged);
        if (some.equals(flagged)) {
            int last = flagged.lastIndexOf(FLAG + ".");
            last = last < 0 ? flagged.lastIndexOf(FLAG) : last;
            some = flagged.substring(0, last) + close + flagged.substring(last + 1);
        }
        return primes(primes(some, quote), FLAG).replace(FLAG, close);
    }

    /** Candidates that no digit stands before, made closing quotes. */
    private String withoutDigits(String text) {
        return replace(text, FLAG, close, false);
    }

    /** Each of these behind a digit, made a prime. */
    private String primes(String text, String mark) {
        return replace(text, mark, prime, true);
    }

    private static String replace(String text, String mark, String replacement, boolean behindDigit) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            boolean digit = at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9';
            if (digit == behindDigit) {
                result.append(text, from, at).append(replacement);
                from = at + 1;
            }
        }
        return result.append(text, from, text.length()).toString();
    }
}
