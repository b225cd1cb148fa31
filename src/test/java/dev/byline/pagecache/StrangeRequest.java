package dev.byline.pagecache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A GET or HEAD of something public as proxies, attackers, members and broken clients would send it.
 *
 * @param route  what a reader would ask for
 * @param target what is asked for
 */
record StrangeRequest(String method, String route, String target, List<String> headers) {

    private static final List<String> PROXIES = List.of("X-Forwarded-Host: evil.example",
            "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https", "X-Forwarded-Prefix: /evil.example",
            "X-Forwarded-Port: 81", "X-Forwarded-Server: evil.example", "X-Host: evil.example",
            "Forwarded: for=203.0.113.9;host=evil.example;proto=https", "X-Original-URL: /desk",
            "X-Rewrite-URL: /desk", "X-HTTP-Method-Override: POST", "X-HTTP-Method: DELETE",
            "X-Original-Host: evil.example", "Via: 1.1 evil.example", "X-Real-IP: 203.0.113.9");
    private static final List<String> HOSTS = List.of("Host: evil.example", "Host: evil.example:81", "Host: localhost:1",
            "Host: LOCALHOST", "Host: evil.example, localhost");
    private static final List<String> WISHES = List.of("Accept: */*", "Accept: text/html", "Accept: application/json",
            "Accept: application/json;q=0, */*", "Accept: text/html;q=0.1, application/json;q=0.9", "Accept: image/png",
            "Accept: ;q=", "Accept: application/json, */*;q=0.1", "Accept: application/json;Q=0, */*;q=0.5",
            "Accept: text/html;q=00.1, application/json;q=0.0001", "Accept: text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept: application/problem+json",
            "Accept: text/event-stream", "Accept-Encoding: br", "Accept-Encoding: gzip;q=0.001, br;q=0",
            "Accept-Encoding: GZIP", "Accept-Encoding: *", "Accept-Encoding: *;q=0", "Accept-Encoding: identity;q=0, gzip",
            "Accept-Encoding: zstd, compress, x-evil", "Accept-Encoding: gzip;q=abc", "Accept-Encoding: ,;,;q=",
            "Accept-Encoding: br ; q = 1 , gzip", "Accept-Language: de", "Accept-Charset: utf-16", "Range: bytes=0-9",
            "Range: bytes=-1", "If-Range: \"x\"", "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-Modified-Since: Fri, 31 Dec 2099 23:59:59 GMT", "If-None-Match: *", "If-None-Match: \"x\", W/\"y",
            "If-None-Match: W/\"x\"", "If-Match: \"x\"", "Cache-Control: no-cache", "Cache-Control: only-if-cached",
            "Pragma: no-cache", "User-Agent: evil.example", "Referer: https://evil.example/", "Sec-Fetch-Mode: cors",
            "Cookie: unrelated=1", "Cookie: author=evil.example; wordpress_logged_in=1", "Cookie: ;;=;", "DNT: 1",
            "Upgrade-Insecure-Requests: 1", "Content-Length: 0", "TE: trailers", "X-Evil: evil.example");
    private static final List<String> ORIGINS = List.of("Origin: http://localhost:8080", "Origin: https://evil.example",
            "Origin: null", "Origin: ", "Origin: http://localhost:8080.evil.example");
    private static final List<String> QUERIES = List.of("zz=1", "utm_source=evil.example", "callback=evil", "_method=POST",
            "lang=de", "x", "=", "%61=1", "fields=title&fields=body", "", "limit=1&limit=2");

    static StrangeRequest of(Random random, String route, List<String> credentials, List<String> privateQueries) {
        List<String> headers = new ArrayList<>();
        add(headers, random, 3, PROXIES);
        add(headers, random, 4, HOSTS);
        for (int count = random.nextInt(3); count > 0; count--) {
            add(headers, random, 1, WISHES);
        }
        add(headers, random, 4, ORIGINS);
        add(headers, random, 3, credentials);
        Collections.shuffle(headers, random);
        String target = route;
        if (random.nextInt(4) == 0) {
            target = with(target, one(random, privateQueries));
        }
        if (random.nextInt(5) == 0) {
            target = with(target, one(random, QUERIES));
        }
        if (random.nextInt(4) == 0) {
            target = spelt(random, target);
        }
        return new StrangeRequest(random.nextInt(12) == 0 ? "HEAD" : "GET", route, target, headers);
    }

    /** The same place, or nearly, in other letters. */
    private static String spelt(Random random, String target) {
        int slash = target.lastIndexOf('/', target.contains("?") ? target.indexOf('?') : target.length());
        return switch (random.nextInt(10)) {
            case 0 -> target.replaceFirst("a", "%61");
            case 1 -> target.replaceFirst("articles", "article%73");
            case 2 -> "/" + target;
            case 3 -> target.substring(0, slash) + "/" + target.substring(slash);
            case 4 -> target.contains("?") ? target.replaceFirst("\\?", "/?") : target + "/";
            case 5 -> target.substring(0, slash) + "/." + target.substring(slash);
            case 6 -> target.substring(0, slash) + "/x/.." + target.substring(slash);
            case 7 -> "http://evil.example" + target;
            case 8 -> target + (target.contains("?") ? "&" : "?");
            default -> target.contains("&") ? target.replaceFirst("\\?(.*)&(.*)$", "?$2&$1") : target.toUpperCase();
        };
    }

    private static String with(String target, String query) {
        return target + (target.contains("?") ? "&" : "?") + query;
    }

    private static void add(List<String> headers, Random random, int oneIn, List<String> choices) {
        if (random.nextInt(oneIn) == 0) {
            headers.add(one(random, choices));
        }
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Whether the sender showed nothing that opens anything. */
    boolean isAnonymous() {
        return headers.stream().noneMatch(header -> header.startsWith("Authorization") || header.contains("byline_"))
                && !target.contains("password=") && !target.contains("preview=");
    }

    Answer send(Visitor visitor) {
        return visitor.send(method, target, headers.toArray(String[]::new));
    }

    /** The same without a cache. */
    Answer bypass(Visitor visitor) {
        List<String> all = new ArrayList<>(headers);
        all.add(Visitor.BYPASS);
        return visitor.send(method, target, all.toArray(String[]::new));
    }
}
