package dev.byline.pagecache;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A small publication with something of every kind, and all public addresses that show any of it. */
final class Newsroom {

    /** First among all that tests have named, so that lists by name show it. */
    private static final String FIRST = "Aaa ";

    final String word = Api.unique("word").replace("-", "");
    final String author = Api.author(FIRST + Api.unique("Ada"));
    final String other = Api.author(FIRST + Api.unique("Bo"));
    final String section = Api.section(FIRST + Api.unique("World"));
    final String below = Api.json(Api.admin(Map.of("name", Api.unique("Europe"), "parent", section)).post("/sections")
            .then().statusCode(201)).get("slug");
    final String tag = Api.tag(FIRST + Api.unique("tag"));
    final String page = article(Map.of("kind", "page", "title", FIRST + Api.unique("About")));
    final String unrelated = article(Map.of());
    final String article = article(Map.of("authors", List.of(author, other), "sections", List.of(section, below),
            "tags", List.of(tag), "summary", "About " + word, "body", Map.of("html", "<p>Says " + word + "</p>")));
    private final int articleId = id("/articles/" + article);
    private final int authorId = id("/authors/" + author);
    private final int sectionId = id("/sections/" + section);
    private final int tagId = id("/tags/" + tag);
    final JsonPath comment = Api.commented(article, Map.of("name", "Writer"));
    final JsonPath reply = Api.commented(article, Map.of("parent", comment.getLong("id")));
    private final Set<String> slugs = new LinkedHashSet<>(List.of(article, page, unrelated));
    private final Set<Long> comments = new LinkedHashSet<>(List.of(comment.getLong("id"), reply.getLong("id")));
    private final Set<String> authors = new LinkedHashSet<>(List.of(author, other));
    private final Set<String> sections = new LinkedHashSet<>(List.of(section, below));
    private final Set<String> tags = new LinkedHashSet<>(List.of(tag));
    private final String since = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();

    /** A public article whose comments are public at once. */
    static String article(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("comments", Map.of("hold", "none")));
        all.putAll(fields);
        return Api.article(all);
    }

    /** WordPress' clients name things by their ids. */
    private static int id(String path) {
        return Api.json(Api.reader().get(path).then().statusCode(200)).get("id");
    }

    /** Watches one more article from now on. */
    String knownArticle(String slug) {
        slugs.add(slug);
        return slug;
    }

    long knownComment(long id) {
        comments.add(id);
        return id;
    }

    void knownAuthor(String slug) {
        authors.add(slug);
    }

    void knownTerms(String newSection, String newTag) {
        sections.add(newSection);
        tags.add(newTag);
    }

    /** Changes an article; a changed one has to be there. */
    static Response edit(String path, Map<String, ?> change) {
        Response response = Api.admin(change).header("If-Match", "*").patch(path);
        response.then().statusCode(200);
        return response;
    }

    static void remove(String path) {
        Api.admin().header("If-Match", "*").delete(path).then().statusCode(204);
    }

    /** Every public address that shows something of this. */
    List<String> routes() {
        List<String> routes = new ArrayList<>(List.of("/", "/api/v1/sections?count=true",
                "/api/v1/tags?limit=100", "/api/v1/authors?count=true&limit=100",
                "/api/v1/comments", "/api/v1/comments?order=newest&limit=3",
                "/api/v1/comments/counts?articles=" + String.join(",", slugs)));
        for (String filter : List.of("", "?sort=-comments", "?sort=-updated", "?kind=page", "?kind=oped",
                "?q=" + word, "?author=" + author, "?section=" + section, "?tag=" + tag,
                "?count=true&limit=2&sort=title", "?include=body&section=" + below,
                "?fields=title,comments&publishedAfter=" + since)) {
            routes.add("/api/v1/articles" + filter);
        }
        String posts = "/wp-json/wp/v2/posts";
        for (String filter : List.of("", "?per_page=2&orderby=title", "?orderby=modified", "?search=" + word,
                "?slug=" + article, "?categories[terms]=" + sectionId + "&categories[include_children]=true",
                "?tags_exclude=" + tagId, "?author=" + authorId + "&_fields=id,title", "/" + articleId)) {
            routes.add(posts + filter);
        }
        routes.addAll(List.of("/wp-json/wp/v2/pages", "/wp-json/wp/v2/pages?orderby=menu_order&_embed"));
        for (String path : List.of("categories?per_page=100", "categories/" + sectionId, "categories?post=" + articleId,
                "tags?search=aaa", "tags/" + tagId, "users?per_page=100", "users/" + authorId, "media", "search?search=" + word,
                "search?type=term&search=aaa", "posts/" + articleId + "?_embed=author,wp:term")) {
            routes.add("/wp-json/wp/v2/" + path);
        }
        for (String filter : List.of("?author=" + author, "?section=" + section, "?tag=" + tag, "?q=" + word)) {
            routes.add("/" + filter);
        }
        for (String slug : slugs) {
            routes.addAll(List.of("/api/v1/articles/" + slug, "/articles/" + slug));
        }
        for (String slug : slugs.stream().filter(slug -> !slug.equals(page) && !slug.equals(unrelated)).toList()) {
            String self = "/api/v1/articles/" + slug;
            routes.addAll(List.of(self + "?include=comments&fields=title,comments",
                    self + "/comments", self + "/comments?shape=flat", self + "/comments?order=newest&count=true",
                    self + "/comments?shape=flat&order=newest&limit=1", self + "/comments?since=" + since,
                    self + "/comments/summary", "/api/v1/comments?article=" + slug, "/articles/" + slug + "/comments.html"));
        }
        comments.forEach(id -> routes.add("/api/v1/comments/" + id));
        authors.forEach(slug -> routes.add("/api/v1/authors/" + slug));
        sections.forEach(slug -> routes.add("/api/v1/sections/" + slug));
        tags.forEach(slug -> routes.add("/api/v1/tags/" + slug));
        return routes;
    }
}
