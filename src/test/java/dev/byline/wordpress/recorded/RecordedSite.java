package dev.byline.wordpress.recorded;

import static dev.byline.Api.admin;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.Api;
import dev.byline.comment.spam.SpamRules;
import dev.byline.importer.Imports;
import dev.byline.wordpress.Wp;
import io.restassured.path.json.JsonPath;

/** The site that the exchanges were recorded from: imported, and what exports do not carry made from the recordings. */
final class RecordedSite {

    /** The role that may do here what the recorded users might there; WordPress' editors moderate too. */
    private static final Map<String, String> ROLES = Map.of("editor", "admin", "subscriber", "author");

    private final Map<String, String> passwords = new HashMap<>();

    /** Imports the site into an empty one. */
    RecordedSite(List<Exchange> exchanges) {
        JsonPath job = Imports.run("site.gz", Imports.own("/wordpress/site.xml.gz"));
        assertThat(job.getMap("report.created")).containsEntry("articles", 1000).containsEntry("pages", 2)
                .containsEntry("comments", 2861);
        exchanges.stream().filter(exchange -> exchange.name().equals("users-list"))
                .forEach(exchange -> exchange.response().json().forEach(RecordedSite::describe));
        passwords.put("editor", password("editor", 2L));
        passwords.put("subscriber", password("subscriber", null));
    }

    /** Exports tell of authors only what they are called. */
    private static void describe(JsonNode user) {
        String path = "/authors/" + admin().queryParam("limit", 100).get("/authors").jsonPath()
                .getString("items.find { it.id == " + user.get("id") + " }.slug");
        admin(Map.of("bio", user.get("description").asText(), "website", url(user)))
                .header("If-Match", Api.etag(path)).patch(path).then().statusCode(200);
    }

    private static String url(JsonNode user) {
        return new Translation(WordPressSite.site(), null, null).of(user.get("url").asText());
    }

    /** An access token in the place of an application password. */
    private static String password(String who, Long author) {
        String name = Api.unique(who);
        Map<String, Object> user = new HashMap<>(Map.of("name", name, "password", "a-long-password", "role",
                ROLES.get(who)));
        user.put("authorId", author);
        user.put("email", who.equals("editor") ? "moneill@authors.example.org" : "reader@mail.example.net");
        admin(user).post("/users").then().statusCode(201);
        String pair = name + ":" + Api.token(name, "a-long-password");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The header fields of a recorded request that are other ones here. */
    Map<String, String> changes(Exchange.Request request, String network) {
        Map<String, String> changes = new HashMap<>(Map.of("X-Forwarded-For", network));
        String recorded = request.headers().getOrDefault("Authorization", "");
        passwords.keySet().stream().filter(recorded::contains)
                .forEach(who -> changes.put("Authorization", passwords.get(who)));
        return changes;
    }

    /** What the administrator sees of a comment, by the names that the recordings have for it. */
    static Map<String, JsonNode> stored(String id) {
        JsonNode item;
        try {
            item = new ObjectMapper().readTree(Wp.admin().get("/comments/" + id + "?context=edit").then().statusCode(200)
                    .extract().asString());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
        Map<String, JsonNode> stored = new HashMap<>();
        item.fields().forEachRemaining(field -> stored.put(field.getKey(), field.getValue()));
        stored.put("content_raw", item.at("/content/raw"));
        stored.put("content_rendered", item.at("/content/rendered"));
        return stored;
    }

    /** Sets for one exchange what was set when it was recorded, and back afterwards. */
    void under(Map<String, String> settings, Runnable exchange) {
        if (settings == null) {
            exchange.run();
            return;
        }
        discussion(settings.getOrDefault("comment_previously_approved", "1").equals("0") ? "none" : "first-time");
        SpamRules.save(Map.of("blockList", settings.getOrDefault("disallowed_keys", "").lines().toList()));
        try {
            exchange.run();
        } finally {
            SpamRules.reset();
            discussion("first-time");
        }
    }

    private static void discussion(String hold) {
        String path = "/articles/drought-station-that-public-loom-review";
        admin(Map.of("comments", Map.of("hold", hold))).header("If-Match", Api.etag(path)).patch(path).then().statusCode(200);
    }
}
