package dev.byline.wordpress.term;

import static dev.byline.Api.article;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.as;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@HttpTest
class TermTest {

    private static int make(String base, Map<String, ?> term) {
        return Api.json(admin().contentType(ContentType.JSON).body(term).post("/" + base).then().statusCode(201)).get("id");
    }

    private static int section(String name, int parent) {
        return make("categories", Map.of("name", name, "parent", parent));
    }

    @Test
    void categories_and_tags_have_the_fields_and_links_of_wordpress() {
        String word = unique("Business");
        int above = section(word, 0);
        int below = section(word + " & <i></i>", above);
        Response category = reader().get("/categories/" + below);
        category.then().statusCode(200).header("Allow", "GET").header("Link", containsString("https://api.w.org/"))
                .body("name", equalTo(word + " &amp;")).body("taxonomy", equalTo("category")).body("parent", equalTo(above))
                .body("count", equalTo(0)).body("meta", empty())
                .body("link", containsString("/?section=")).body("_links.up[0].embeddable", equalTo(true))
                .body("_links.up[0].href", endsWith("/wp-json/wp/v2/categories/" + above))
                .body("_links.'wp:post_type'[0].href", endsWith("/wp-json/wp/v2/posts?categories=" + below));
        assertThat(names(category, "")).containsExactly("id", "count", "description", "link", "name", "slug", "taxonomy",
                "parent", "meta", "_links");
        assertThat(names(category, "_links")).containsExactly("self", "collection", "about", "up", "wp:post_type", "curies");
        int tag = make("tags", Map.of("name", unique("na\u00efve"), "description", "Two & <b>three</b>"));
        Response found = reader().get("/tags/" + tag);
        found.then().statusCode(200).body("taxonomy", equalTo("post_tag")).body("description", equalTo("Two &amp; three"));
        assertThat(names(found, "")).containsExactly("id", "count", "description", "link", "name", "slug", "taxonomy",
                "meta", "_links");
        assertThat(names(reader().get("/tags/" + tag + "?context=embed"), "")).containsExactly("id", "link", "name", "slug",
                "taxonomy", "_links");
        reader().get("/categories/" + tag).then().statusCode(404).header("Allow", nullValue())
                .body("code", equalTo("rest_term_invalid")).body("message", equalTo("Term does not exist."));
        reader().get("/tags/0").then().statusCode(404).body("code", equalTo("rest_term_invalid"));
        reader().get("/tags/abc").then().statusCode(404).body("code", equalTo("rest_no_route"));
        reader().head("/tags/" + tag).then().statusCode(200);
        assertThat(reader().get("/tags/" + tag + "?_fields=id,nope").asString()).isEqualTo("{\"id\":" + tag + "}");
    }

    private static List<String> names(Response answer, String path) {
        return Api.json(answer).getMap(path).keySet().stream().map(Object::toString).toList();
    }

    @Test
    void lists_are_filtered_sorted_and_paged_as_in_wordpress() {
        String word = unique("liste");
        int zulu = section("Zulu " + word, 0);
        int ecole = section("\u00c9cole " + word, 0);
        int delta = section("delta " + word, zulu);
        article(Map.of("sections", List.of(slug(delta)), "title", unique("Filed")));
        String mine = "/categories?search=" + word;
        reader().get(mine).then().statusCode(200).header("X-WP-Total", "3").header("X-WP-TotalPages", "1")
                .body("id", contains(delta, ecole, zulu));
        reader().get(mine + "&order=desc&per_page=1").then().header("X-WP-TotalPages", "3").body("id", contains(zulu))
                .header("Link", containsString("page=2>; rel=\"next\""));
        reader().get(mine + "&per_page=2&page=9").then().statusCode(200).header("X-WP-Total", "3").body("", empty())
                .header("Link", containsString("page=2>; rel=\"prev\""));
        reader().get("/categories?search=ECOLE " + word).then().body("id", contains(ecole));
        reader().get(mine + "&orderby=id&order=desc").then().body("id", contains(delta, ecole, zulu));
        reader().get(mine + "&orderby=count&order=desc&per_page=1").then().body("id", contains(delta));
        reader().get(mine + "&hide_empty=true").then().header("X-WP-Total", "2").body("id", contains(delta, zulu));
        reader().get(mine + "&parent=" + zulu).then().body("id", contains(delta));
        reader().get(mine + "&parent=0").then().body("id", contains(ecole, zulu));
        reader().get("/categories?orderby=include&include=" + zulu + "," + delta + "&exclude=" + zulu).then()
                .body("id", contains(zulu, delta));
        reader().get(mine + "&exclude=" + zulu + "," + delta).then().body("id", contains(ecole));
        reader().get("/categories?orderby=include_slugs&slug=" + slug(zulu) + "," + slug(delta).toUpperCase()).then()
                .body("id", contains(zulu, delta));
        String slug = article(Map.of("sections", List.of(slug(zulu), slug(ecole)), "title", unique("Filed")));
        reader().get("/categories?post=" + id(slug)).then().header("X-WP-Total", "2").body("id", contains(ecole, zulu));
        reader().get("/categories?post=" + id(slug) + "&order=desc&per_page=1").then().header("X-WP-Total", "2")
                .body("id", contains(zulu));
        reader().get("/tags?post=" + id(slug)).then().statusCode(200).body("", empty());
        reader().get("/tags?per_page=1&parent=" + zulu).then().statusCode(200);
        int one = make("tags", Map.of("name", "A " + word));
        int two = make("tags", Map.of("name", "B " + word));
        reader().get("/tags?offset=1&search=" + word).then().header("X-WP-Total", "2").body("id", contains(two))
                .header("Link", containsString("page=1>; rel=\"prev\""));
        reader().get("/tags?orderby=slug&search=" + word).then().body("id", contains(one, two));
    }

    private static String slug(int section) {
        return Api.json(reader().get("/categories/" + section).then().statusCode(200)).get("slug");
    }

    @Test
    void what_readers_may_not_ask_is_refused() {
        reader().get("/categories?context=edit").then().statusCode(401).body("code", equalTo("rest_forbidden_context"))
                .body("message", equalTo("Sorry, you are not allowed to edit terms in this taxonomy."));
        String draft = Api.json(Api.admin(Map.of("title", unique("Draft"))).post("/articles").then().statusCode(201)).get("slug");
        int hidden = Api.json(Api.admin().get("/articles/" + draft).then()).get("id");
        Response of = reader().get("/tags?post=" + hidden);
        of.then().statusCode(400).body("code", equalTo("rest_post_invalid_id")).body("message", equalTo("Invalid post ID."));
        assertThat(reader().get("/tags?post=99999999").asString()).isEqualTo(of.asString());
        reader().get("/tags?post=" + id(article(Map.of("kind", "page")))).then().statusCode(401)
                .body("message", equalTo("Sorry, you are not allowed to view terms for this post."));
        reader().get("/tags?orderby=colour&per_page=0&post=x").then().statusCode(400)
                .body("message", equalTo("Invalid parameter(s): per_page"));
        reader().get("/tags?orderby=colour&post=x").then().statusCode(400)
                .body("message", equalTo("Invalid parameter(s): orderby, post"));
        reader().get("/tags?orderby=include").then().statusCode(200);
        String author = Api.user("author");
        for (String word : List.of("create", "update", "delete")) {
            int tag = make("tags", Map.of("name", unique("Mine")));
            Map<String, Object> body = new HashMap<>(Map.of("name", unique("Theirs"), "force", true));
            String path = word.equals("create") ? "/tags" : "/tags/" + tag;
            String method = word.equals("create") ? "POST" : word.equals("update") ? "PATCH" : "DELETE";
            reader().contentType(ContentType.JSON).body(body).request(method, path).then().statusCode(401)
                    .body("code", equalTo("rest_cannot_" + word));
            as(author).contentType(ContentType.JSON).body(body).request(method, path).then().statusCode(403)
                    .body("code", equalTo("rest_cannot_" + word));
        }
        reader().contentType(ContentType.JSON).body("{}").post("/tags").then().statusCode(400)
                .body("code", equalTo("rest_missing_callback_param")).body("data.params", contains("name"));
        reader().options("/tags").then().statusCode(200).header("Allow", "GET").body("schema.title", equalTo("tag"))
                .body("endpoints[1].args.name.required", equalTo(true)).body("schema.properties.name.required", equalTo(true));
        admin().options("/categories").then().statusCode(200).header("Allow", "GET, POST");
    }

    @Test
    void editors_make_change_and_remove_terms() {
        String name = unique("Caf\u00e9 & Bar");
        String editor = Api.user("editor");
        Response made = as(editor).contentType(ContentType.JSON).body(Map.of("name", name)).post("/categories");
        made.then().statusCode(201).body("slug", equalTo(name.toLowerCase().replace("\u00e9", "e").replace(" & ", "-")))
                .body("name", equalTo(name.replace("&", "&amp;")));
        int id = made.path("id");
        made.then().header("Location", endsWith("/wp-json/wp/v2/categories/" + id));
        as(editor).contentType(ContentType.JSON).body(Map.of("name", name.replace("&", "&amp;").toUpperCase())).post("/categories")
                .then().statusCode(400).body("code", equalTo("term_exists")).body("data.term_id", equalTo(id))
                .body("additional_data", contains(id, id))
                .body("message", equalTo("A term with the name provided already exists with this parent."));
        Response child = as(editor).contentType(ContentType.JSON).body(Map.of("name", name, "parent", id)).post("/categories");
        child.then().statusCode(201).body("parent", equalTo(id))
                .body("slug", equalTo(made.path("slug") + "-" + made.path("slug")));
        as(editor).contentType(ContentType.JSON).body(Map.of("name", "x", "parent", 99999999)).post("/categories").then()
                .statusCode(400).body("code", equalTo("rest_term_invalid"))
                .body("message", equalTo("Parent term does not exist."));
        as(editor).contentType(ContentType.JSON).body(Map.of("name", "x", "parent", id)).post("/tags").then().statusCode(400);
        as(editor).contentType(ContentType.JSON).body(Map.of("name", " <b></b> ")).post("/tags").then().statusCode(400)
                .body("code", equalTo("empty_term_name"));
        as(editor).contentType(ContentType.JSON).body(Map.of("name", "n".repeat(251))).post("/tags").then().statusCode(400);
        as(editor).contentType(ContentType.JSON).body(Map.of("description", "New", "slug", unique("Fresh One"))).put("/categories/" + id)
                .then().statusCode(200).body("description", equalTo("New")).body("name", equalTo(name.replace("&", "&amp;")))
                .body("slug", containsString("fresh-one"));
        as(editor).contentType(ContentType.JSON).body(Map.of("slug", child.path("slug"))).patch("/categories/" + id).then()
                .statusCode(400).body("code", equalTo("duplicate_term_slug"));
        int below = child.path("id");
        as(editor).contentType(ContentType.JSON).body(Map.of("parent", below)).post("/categories/" + id).then().statusCode(400);
        as(editor).contentType(ContentType.JSON).body(Map.of("parent", 0)).post("/categories/" + below).then().statusCode(200)
                .body("parent", equalTo(0));
        as(editor).contentType(ContentType.JSON).body(Map.of("name", "x")).post("/categories/99999999").then().statusCode(404);
    }

    @Test
    void a_removed_term_leaves_its_posts_and_sections_below() {
        int above = section(unique("Above"), 0);
        int middle = section(unique("Middle"), above);
        int below = section(unique("Below"), middle);
        int post = id(article(Map.of("sections", List.of(slug(middle)), "title", unique("Stays"))));
        reader().get("/categories/" + middle).then().body("count", equalTo(1));
        reader().get("/posts/" + post).then().body("categories", contains(middle));
        reader().get("/posts?categories=" + middle).then().body("id", hasItem(post));
        admin().delete("/categories/" + middle).then().statusCode(501).body("code", equalTo("rest_trash_not_supported"))
                .body("message", equalTo("Terms do not support trashing. Set 'force=true' to delete."));
        admin().delete("/categories/" + middle + "?force=true").then().statusCode(200).body("deleted", equalTo(true))
                .body("previous.id", equalTo(middle)).body("previous._links", nullValue());
        reader().get("/categories/" + middle).then().statusCode(404);
        reader().get("/categories/" + below).then().body("parent", equalTo(above));
        reader().get("/posts/" + post).then().statusCode(200).body("categories", empty());
        reader().get("/posts?categories=" + middle).then().body("id", not(hasItem(post)));
        Api.admin().get("/sections").then().statusCode(200);
    }
}
