package dev.byline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.restassured.path.json.JsonPath;

/**
 * Private data of every kind, put where it belongs, and all the forms in which it could leak. Needs the loopback
 * network as a trusted proxy. Slugs of articles are of one length, so that answers can be compared byte by byte.
 */
final class Needles {

    static final String ADDRESS = "203.0.113.77";

    /** Letters by which forms are looked up; none is shorter. */
    private static final int BEGINNING = 10;

    /** Slugs of articles by what they are; {@code never} is none. */
    final Map<String, String> articles = new LinkedHashMap<>();
    final List<Long> comments = new ArrayList<>();
    final String author;
    final String tag;
    final String section;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Set<String> secrets = new TreeSet<>();
    private final Map<String, Set<String>> formsByBeginning = new HashMap<>();

    Needles() {
        author = Api.author("Ada " + mark);
        tag = Api.tag("Tag " + mark);
        section = Api.section("Section " + mark);
        secrets.add(ADDRESS);
        secrets.add("::ffff:" + ADDRESS);
        user();
        for (String kind : List.of("public", "locked", "draft", "scheduled", "archived")) {
            article(kind);
        }
        articles.put("never", slug("never"));
        articles.put("former", slug("former"));
        secrets.forEach(this::addForms);
    }

    private String slug(String kind) {
        return (kind + "zzzzzz").substring(0, 9) + "-" + mark;
    }

    private String secret(String text) {
        String secret = "needle-" + text + "-" + mark;
        secrets.add(secret);
        return secret;
    }

    private void user() {
        String name = secret("login");
        String password = secret("password");
        Api.admin(Map.of("name", name, "password", password, "role", "editor")).post("/users").then().statusCode(201);
        secrets.add(Api.token(name, password));
    }

    private void article(String kind) {
        boolean open = kind.equals("public");
        Map<String, Object> draft = new LinkedHashMap<>(Map.of("slug", kind.equals("archived") ? slug("former")
                : slug(kind),
                "status", "published", "title", "Title " + mark, "authors", List.of(author), "tags", List.of(tag),
                "sections", List.of(section), "summary", open ? "Summary" : secret("summary-" + kind),
                "body", Map.of("html", "<p>" + (open ? "Text" : secret("body-" + kind)) + "</p>"),
                "comments", Map.of("hold", "none")));
        String query = "";
        if (kind.equals("locked")) {
            draft.put("password", secret("key"));
            query = "?password=" + draft.get("password");
        }
        String slug = Api.article(draft);
        for (String status : Stored.STATUSES) {
            comment(slug, query, status, open && status.equals("approved") ? "A remark" : secret("text-" + kind + "-"
                    + status));
        }
        if (kind.equals("archived")) {
            Api.admin(Map.of("slug", slug(kind))).header("If-Match", "*").patch("/articles/" + slug).then()
                    .statusCode(200);
        }
        if (!open && !kind.equals("locked")) {
            Api.admin(Map.of("status", kind, "title", secret("title-" + kind), "publishedAt",
                    Instant.now().plus(1, ChronoUnit.DAYS).toString())).header("If-Match", "*").patch("/articles/"
                    + slug(kind))
                    .then().statusCode(200);
        }
        articles.put(kind, slug(kind));
    }

    private void comment(String slug, String query, String status, String text) {
        String kind = slug.substring(0, 6) + "-" + status;
        JsonPath sent = Api.json(Api.reader(Map.of("name", "Rita", "email", secret("mail-" + kind) + "@private.example",
                "comment", text))
                .header("X-Forwarded-For", ADDRESS).header("User-Agent", secret("agent-" + kind))
                .header("Idempotency-Key", secret("retry-" + kind)).post("/articles/" + slug + "/comments" + query)
                .then().statusCode(201));
        secrets.add(secret("mail-" + kind) + "@private.example");
        secrets.add(sent.getString("token"));
        comments.add(sent.getLong("id"));
        Api.decide(sent.getLong("id"), status);
    }

    private void addForms(String secret) {
        addForm(secret);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        addForm(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        addForm(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
            try {
                byte[] hash = MessageDigest.getInstance(algorithm).digest(bytes);
                // A part of a hash gives a guess away just as well.
                addForm(HexFormat.of().formatHex(hash).substring(0, 16));
                addForm(Base64.getEncoder().encodeToString(hash).substring(0, 16));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    private void addForm(String form) {
        String folded = form.toLowerCase(Locale.ROOT);
        formsByBeginning.computeIfAbsent(folded.substring(0, BEGINNING), beginning -> new TreeSet<>()).add(folded);
    }

    /** What a text gives away, empty if nothing. One walk for all forms: there are thousands, and long texts. */
    Set<String> foundIn(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + BEGINNING <= folded.length(); at++) {
            for (String form : formsByBeginning.getOrDefault(folded.substring(at, at + BEGINNING), Set.of())) {
                if (folded.startsWith(form, at)) {
                    found.add(form);
                }
            }
        }
        return found;
    }

    /** Paths of a template, with every slug and every id that there is. */
    Set<String> paths(String template) {
        Set<String> paths = new LinkedHashSet<>();
        List<String> slugs = new ArrayList<>(articles.values());
        slugs.addAll(List.of(author, tag, section));
        for (String slug : slugs) {
            String path = template.replace("{slug}", slug).replace("{number}", "1").replace("{key}", "0".repeat(20))
                    .replace("{name}", "x");
            for (long id : comments) {
                paths.add(path.replaceAll("\\{[a-zA-Z]+}", Long.toString(id)));
            }
        }
        return paths;
    }

    /** No parameter, each with each of its values, and each two together. */
    Set<String> queries(List<String> names) {
        List<List<String>> choices = names.stream().map(name -> values(name).stream().map(value -> name + "=" + value)
                .toList()).toList();
        Set<String> queries = new LinkedHashSet<>(List.of(""));
        for (int one = 0; one < choices.size(); one++) {
            choices.get(one).forEach(choice -> queries.add("?" + choice));
            for (int other = one + 1; other < choices.size(); other++) {
                queries.add("?" + choices.get(one).get(0) + "&" + choices.get(other).get(0));
            }
        }
        if (choices.isEmpty()) {
            return queries;
        }
        queries.add("?" + choices.stream().map(values -> values.get(0)).collect(Collectors.joining("&")));
        return queries;
    }

    private List<String> values(String name) {
        return switch (name) {
            case "author" -> List.of(author);
            case "section" -> List.of(section);
            case "tag" -> List.of(tag);
            case "kind" -> List.of("news", "page");
            case "q" -> List.of("title", "needle", "text", "body");
            case "publishedAfter", "since" -> List.of("2000-01-01T00:00:00Z");
            case "publishedBefore" -> List.of("2999-01-01T00:00:00Z");
            case "sort" -> List.of("-comments", "-published", "published", "-updated", "title", "email");
            case "limit" -> List.of("100", "1");
            case "fields" -> List.of("title,summary,body,comments,authors,links", "email", "password");
            case "include" -> List.of("body", "comments", "email");
            case "count" -> List.of("true");
            case "lastEventId" -> List.of("0", "x");
            case "status" -> List.of("draft", "pending", "approved");
            case "order" -> List.of("newest", "oldest");
            case "shape" -> List.of("flat", "tree");
            case "article" -> List.copyOf(articles.values());
            case "articles" -> List.of(String.join(",", articles.values()));
            default -> List.of("x", "%00", "'");
        };
    }
}
