package dev.byline.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds one mail address in texts and takes it out: in any case, as it is, percent-encoded or as HTML references. A
 * longer address that ends or begins like it is another one and stays.
 */
public final class AddressMask {

    /** What stands in its place. */
    public static final String MASK = "[removed]";

    private static final String SHORT_MASK = "[…]";

    private final String like;
    private final Pattern pattern;
    private final String mask;

    private AddressMask(String address) {
        // Never longer than what it replaces, so that a full column still takes the text.
        mask = address.length() < MASK.length() ? SHORT_MASK : MASK;
        StringBuilder wide = new StringBuilder("%");
        StringBuilder exact = new StringBuilder();
        address.chars().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || c == '.' || c == '-';
            wide.appendCodePoint(plain ? c : '%');
            exact.append(plain ? Pattern.quote(Character.toString(c)) : anyForm(c));
        });
        like = wide.append('%').toString();
        pattern = Pattern.compile("(?<![a-z0-9])(?<![a-z0-9][.+_-])" + exact
                + "(?![a-z0-9])(?!-[a-z0-9])(?!\\.[a-z0-9-])", Pattern.CASE_INSENSITIVE);
    }

    /** The mask of a valid address. */
    public static AddressMask of(String address) {
        return new AddressMask(EmailAddress.normalised(address));
    }

    /** A pattern for SQL's {@code lower(…) like} that every text with the address meets, and few others. */
    public String like() {
        return like;
    }

    /** Whether the address stands in a text; not in null. */
    public boolean isIn(String text) {
        return text != null && pattern.matcher(text).find();
    }

    /** The text with the mask wherever the address stood; null for null. */
    public String apply(String text) {
        return text == null ? null : pattern.matcher(text).replaceAll(Matcher.quoteReplacement(mask));
    }

    private static String anyForm(int c) {
        return String.format(Locale.ROOT, "(?:%s|%%%02x|&#0{0,5}%d;?|&#x0{0,5}%x;?%s)",
                Pattern.quote(Character.toString(c)), c, c, c,
                c == '@' ? "|&commat;" : c == '&' ? "|&amp;" : c == '+' ? "|&plus;" : "");
    }
}
