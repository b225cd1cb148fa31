package dev.byline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests as nobody in their right mind would send them, the same ones for the same seed. */
final class Noise {

    private static final List<String> WORDS = List.of("a", "", " ", "0", "-1", "1", "null", "true", "' or 1=1 --",
            "\";drop table x;--", "%", "_",
            "%' union all values(1) --", "\\", "../../etc/passwd", "\u0000", "\uFFFF", "\uD83D\uDE00", "\u202E",
            "x".repeat(300), "1e400",
            "99999999999999999999", "2026-13-45T99:99:99Z", "-999999999-01-01T00:00:00Z", "${7*7}", "{{7*7}}",
            "<script>", "a,b,,c", "[]", "{}",
            "()", "?", ":id", "$1", "NaN", "Infinity", "0x1F", "\r\nX-Injected: 1", "é", "ﷺ", "İ", "ß", "trash",
            "approved", "*");
    private static final List<String> NAMES = List.of("author", "section", "tag", "kind", "q", "publishedAfter",
            "publishedBefore", "sort",
            "limit", "after", "fields", "include", "count", "status", "article", "articles", "order", "shape", "since",
            "password", "permanent",
            "x", "", "[]", "a[b]", "__proto__", "_method", "é", "'", "limit ");
    private static final List<String> JSON_VALUES = List.of("null", "1", "-0", "1e999", "-1e-999",
            "123456789012345678901234567890", "true", "\"\"",
            "\"text\"", "[]", "{}", "[[]]", "{\"a\":{\"a\":{}}}", "\"\\u0000\"", "\"\\ud800\"",
            "\"2026-01-31T12:00:00Z\"", "0.1",
            "[null]", "[1,\"a\",{}]", "\"' or 1=1 --\"", "{\"html\":\"<p>x\"}", "{\"markdown\":[]}", "[\"a\",\"a\"]",
            "\"approved\"", "\"draft\"");
    private static final List<String> JSON_NAMES = List.of("name", "email", "website", "comment", "parent", "remember",
            "notify", "status", "id",
            "title", "body", "slug", "kind", "authors", "sections", "tags", "image", "publishedAt", "comments",
            "password", "role", "active",
            "label", "bio", "contact", "description", "language", "menuOrder", "sticky", "", "__proto__", "a.b",
            "\\u0000", "é");
    private static final List<String> TYPES = List.of("application/json", "application/json", "application/json",
            "application/json; charset=utf-16",
            "application/merge-patch+json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b",
            "multipart/form-data",
            "text/plain", "text/html", "application/xml", "application/octet-stream", "*/*", "nonsense", "/", ";",
            "application/", "a/b; c=\"d",
            "image/svg+xml", "application/problem+json");
    private static final List<String> METHODS = List.of("GET", "GET", "GET", "POST", "POST", "POST", "PUT", "PATCH",
            "PATCH", "DELETE", "HEAD",
            "OPTIONS", "TRACE", "PROPFIND", "FOO", "get", "QUERY", "MKCOL");
    private static final List<String> ACCEPTS = List.of("*/*", "application/json", "text/html", "application/xml",
            "image/png", "nonsense", ";q=",
            "text/event-stream", "application/json;q=0");

    private final Random random;

    Noise(long seed) {
        random = new Random(seed);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean sometimes(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    String method() {
        return one(METHODS);
    }

    String accept() {
        return one(ACCEPTS);
    }

    String type() {
        return one(TYPES);
    }

    /** A path with its variables filled in, well percent-encoded. */
    String path(String template, List<String> known) {
        String path = template;
        while (path.contains("{")) {
            String value = sometimes(3) ? encoded(one(WORDS)).replace("+", "%20") : one(known);
            path = path.substring(0, path.indexOf('{')) + value + path.substring(path.indexOf('}') + 1);
        }
        return path;
    }

    /** A query with up to four parameters, well percent-encoded, or nothing. */
    String query() {
        StringBuilder query = new StringBuilder();
        for (int count = random.nextInt(5); count > 0; count--) {
            query.append(query.isEmpty() ? "?" : "&").append(encoded(one(NAMES)));
            if (!sometimes(10)) {
                query.append('=').append(encoded(one(WORDS)));
            }
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A body of any kind: JSON with wrong fields, JSON that is broken, forms, or mere bytes. */
    byte[] body() {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(random.nextInt(200));
            case 1 -> deep();
            case 2 -> broken(json().getBytes(StandardCharsets.UTF_8));
            case 3 -> ("[" + json() + "," + json() + "]").getBytes(StandardCharsets.UTF_8);
            case 4 -> form();
            case 5 -> new byte[0];
            default -> json().getBytes(StandardCharsets.UTF_8);
        };
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] deep() {
        String open = one(List.of("[", "{\"a\":", "[{\"a\":", "{\"comment\":["));
        return (open.repeat(1 + random.nextInt(3000)) + (sometimes(2) ? "1" : "]}]}]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] broken(byte[] json) {
        for (int count = 1 + random.nextInt(3); count > 0 && json.length > 0; count--) {
            json[random.nextInt(json.length)] = (byte) random.nextInt(256);
        }
        return json;
    }

    private byte[] form() {
        String form = query().replaceFirst("^\\?", "") + "&" + one(JSON_NAMES) + "=" + one(WORDS);
        return sometimes(2) ? form.getBytes(StandardCharsets.UTF_8)
                : ("--b\r\nContent-Disposition: form-data; name=\"" + one(JSON_NAMES) + "\"" + one(List.of("",
                "; filename=\"x\"", "; filename="))
                        + "\r\n\r\n" + one(WORDS) + one(List.of("\r\n--b--\r\n", "\r\n--b", "", "--b--")))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private String json() {
        StringBuilder json = new StringBuilder("{");
        for (int count = random.nextInt(7); count > 0; count--) {
            json.append(json.length() > 1 ? "," : "").append('"').append(one(JSON_NAMES)).append("\":")
                    .append(one(JSON_VALUES));
        }
        return json.append('}').toString();
    }
}
