package dev.byline.wordpress.rest;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/** Writes JSON as PHP's {@code json_encode} does: {@code /} is {@code \/}, and what is not ASCII is {@code \\uXXXX}. */
public final class PhpJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(4096);

    private PhpJson() {
    }

    /** A tree of maps, lists, texts, numbers and truth values as JSON. */
    public static String write(Object value) {
        PhpJson json = new PhpJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof Number) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> list) {
            list(list);
        } else {
            text(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> each : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            text(each.getKey().toString());
            out.append(':');
            value(each.getValue());
        }
        out.append('}');
    }

    private void list(Iterable<?> list) {
        out.append('[');
        for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
            value(each.next());
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void number(double number) {
        if (Double.isInfinite(number) || Double.isNaN(number)) {
            out.append('0');
        } else if (Math.abs(number) < 1e15) {
            String plain = BigDecimal.valueOf(number).toPlainString();
            out.append(plain.indexOf('.') < 0 ? plain + ".0" : plain);
        } else {
            out.append(Double.toString(number).replace("E", "e+").replace("e+-", "e-"));
        }
    }

    private void text(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '/' -> out.append("\\/");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c >= 0x20 && c < 0x80) {
                        out.append(c);
                    } else {
                        out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]).append(HEX[c >> 4 & 15])
                                .append(HEX[c & 15]);
                    }
                }
            }
        }
        out.append('"');
    }
}
