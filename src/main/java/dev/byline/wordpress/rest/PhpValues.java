package dev.byline.wordpress.rest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How PHP and WordPress tell and convert values: what a number is, what a list, what is true. */
public final class PhpValues {

    private static final Pattern NUMERIC = Pattern.compile("[ \\t\\n\\r\\x0B\\f]*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?"
            + "[ \\t\\n\\r\\x0B\\f]*");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");
    /** More digits than any number that is compared here; beyond them a text only costs time. */
    private static final int LONGEST_NUMBER = 400;

    private PhpValues() {
    }

    /** Whether it is a number or a text that reads as one (PHP: {@code is_numeric}). */
    public static boolean isNumeric(Object value) {
        return value instanceof Number || value instanceof String text && text.length() <= LONGEST_NUMBER
                && NUMERIC.matcher(text).matches();
    }

    /** Whether it is numeric and whole (WordPress: {@code rest_is_integer}). */
    public static boolean isInteger(Object value) {
        if (!isNumeric(value)) {
            return false;
        }
        double number = toDouble(value);
        return !Double.isInfinite(number) && !Double.isNaN(number) && Math.rint(number) == number;
    }

    /** Whether it reads as a truth value (WordPress: {@code rest_is_boolean}). */
    public static boolean isBoolean(Object value) {
        return value instanceof Boolean
                || value instanceof String text && List.of("true", "false", "1", "0").contains(text.toLowerCase(Locale.ROOT))
                || value instanceof Long number && (number == 0 || number == 1);
    }

    /** Whether it is a text, number or truth value. */
    public static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    /** A value as a list, where a text has commas or blanks between entries; {@code null} if it is none. */
    public static List<?> toList(Object value) {
        if (isScalar(value)) {
            List<String> parts = new ArrayList<>();
            for (String part : SEPARATORS.split(toText(value))) {
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            return parts;
        }
        return value instanceof List<?> list ? list : null;
    }

    /** A value as a text (PHP: {@code strval}). */
    public static String toText(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "";
        }
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString(number.longValue())
                    : number.toString().replace("E", "E+").replace("E+-", "E-");
        }
        return value == null ? "" : value instanceof Map || value instanceof List ? "Array" : value.toString();
    }

    /** A value as a whole number, cut to what 64 bits hold; 0 for what is none (PHP: {@code intval}). */
    public static long toLong(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof Number || isNumeric(value)) {
            double number = toDouble(value);
            if (value instanceof String text && Math.abs(number) > 1e15 && text.strip().matches("[+-]?\\d{1,19}")) {
                BigInteger exact = new BigInteger(text.strip().replaceFirst("^\\+", ""));
                return exact.bitLength() < 64 ? exact.longValue() : exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            }
            return (long) number;
        }
        return 0;
    }

    /** A value as a number; 0 for what is none. */
    public static double toDouble(Object value) {
        return value instanceof Number number ? number.doubleValue()
                : isNumeric(value) ? new BigDecimal(trimmed((String) value)).doubleValue() : 0;
    }

    private static String trimmed(String number) {
        String bare = number.strip();
        int exponent = Math.max(bare.indexOf('e'), bare.indexOf('E'));
        // A power beyond any double, which would be worked out digit by digit.
        if (exponent >= 0 && bare.length() - exponent > 6) {
            return bare.charAt(exponent + 1) == '-' ? "0" : bare.startsWith("-") ? "-1e400" : "1e400";
        }
        return bare;
    }

    /** Whether it counts as true (WordPress: {@code rest_sanitize_boolean}). */
    public static boolean toBoolean(Object value) {
        if (value instanceof String text) {
            return !List.of("false", "0", "").contains(text.toLowerCase(Locale.ROOT));
        }
        return value instanceof Boolean truth ? truth : toLong(value) != 0;
    }
}
