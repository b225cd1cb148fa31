package dev.byline.wordpress.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what forms send, as PHP does: {@code a=1}, lists {@code a[]=1} and {@code a[0]=1}, and maps {@code a[b][c]=1}.
 * Later values take the place of earlier ones.
 */
public final class PhpQuery {

    private static final int MOST_PARAMETERS = 1000;
    private static final int DEEPEST = 8;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private int count;

    /** What a query or a form says; {@code null} for none. */
    public static Map<String, Object> parse(String query) {
        PhpQuery all = new PhpQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                if (!pair.isEmpty() && equals != 0) {
                    all.add(decode(equals < 0 ? pair : pair.substring(0, equals)),
                            equals < 0 ? "" : decode(pair.substring(equals + 1)));
                }
            }
        }
        return all.values();
    }

    /** Adds a value under a name with brackets. What has too many parts or lies too deep is left out. */
    void add(String name, String value) {
        if (++count > MOST_PARAMETERS) {
            return;
        }
        int open = name.indexOf('[');
        String first = open > 0 ? name.substring(0, open) : name;
        List<String> keys = new ArrayList<>(List.of(first.strip().replace(' ', '_').replace('.', '_')));
        for (int at = open; open > 0 && at < name.length() && name.charAt(at) == '['; ) {
            int close = name.indexOf(']', at);
            if (close < 0) {
                break;
            }
            keys.add(name.substring(at + 1, close));
            at = close + 1;
        }
        if (keys.size() <= DEEPEST) {
            put(values, keys, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, List<String> keys, String value) {
        String key = keys.get(0).isEmpty() ? Integer.toString(into.size()) : keys.get(0);
        if (keys.size() == 1) {
            into.put(key, value);
            return;
        }
        Map<String, Object> inner = into.get(key) instanceof Map<?, ?> there ? (Map<String, Object>) there
                : new LinkedHashMap<>();
        put(inner, keys.subList(1, keys.size()), value);
        into.put(key, inner);
    }

    /** All values; maps with nothing but numbers for names are lists. */
    Map<String, Object> values() {
        Map<String, Object> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, listed(value)));
        return all;
    }

    private static Object listed(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.keySet().stream().allMatch(key -> ((String) key).matches("\\d{1,9}"))) {
            return map.values().stream().map(PhpQuery::listed).toList();
        }
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((name, each) -> all.put((String) name, listed(each)));
        return all;
    }

    /** Takes {@code +} and {@code %20} out of a text; what is not UTF-8 becomes U+FFFD, and U+0000 goes. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < given.length; at++) {
            int high = given[at] == '%' && at + 2 < given.length ? Character.digit(given[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(given[at + 2], 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                at += 2;
            } else {
                bytes.write(given[at] == '+' ? ' ' : given[at]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\0", "");
    }

    /** A text as PHP's {@code urlencode} writes it. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')) {
                encoded.append(c);
            } else if (c == ' ') {
                encoded.append('+');
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    /** Values as a query, as WordPress' {@code add_query_arg} writes them. */
    static String write(Map<String, Object> values) {
        StringBuilder query = new StringBuilder();
        values.forEach((name, value) -> write(name, value, query));
        return query.toString();
    }

    private static void write(String name, Object value, StringBuilder query) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> write(name + "%5B" + encode((String) key) + "%5D", each, query));
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                write(name + "%5B" + at + "%5D", list.get(at), query);
            }
        } else if (value != null) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(encode(PhpValues.toText(value)));
        }
    }
}
