package dev.byline;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Talks to Byline as its clients do, and makes what tests need. */
public final class Api {

    /** The password of {@code admin} in tests. */
    public static final String PASSWORD = "correct-horse-battery";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TOKENS = new HashMap<>();

    private Api() {
    }

    /** A word that no other test uses. */
    public static String unique(String word) {
        return word + "-" + NUMBER.incrementAndGet() + "-" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);
    }

    /** The JSON of an answer. */
    public static JsonPath json(Response answer) {
        return new PlainJson(answer.asString());
    }

    /** The JSON of an answer that was looked at. */
    public static JsonPath json(ValidatableResponse answer) {
        return json(answer.extract().response());
    }

    /** The JSON of what was made by a request. */
    private static JsonPath created(Response answer) {
        return json(answer.then().statusCode(201));
    }

    /** A reader's request. */
    public static RequestSpecification reader() {
        return given().basePath("/api/v1").redirects().follow(false).urlEncodingEnabled(true);
    }

    /** A reader's request with a JSON body. */
    public static RequestSpecification reader(Object body) {
        return reader().contentType(ContentType.JSON).body(body);
    }

    /** A request of the administrator. */
    public static RequestSpecification admin() {
        return as(adminToken());
    }

    /** A request of the administrator with a JSON body. */
    public static RequestSpecification admin(Object body) {
        return admin().contentType(ContentType.JSON).body(body);
    }

    /** A request with a token. */
    public static RequestSpecification as(String token) {
        return reader().header("Authorization", "Bearer " + token);
    }

    /** A new desk user's token. */
    public static String user(String role) {
        return user(role, null);
    }

    /** The token of a new desk user who writes as an author. */
    public static String user(String role, Long authorId) {
        String name = unique(role);
        Map<String, Object> user = new HashMap<>(Map.of("name", name, "password", "a-long-password", "role", role));
        user.put("authorId", authorId);
        admin(user).post("/users").then().statusCode(201);
        return token(name, "a-long-password");
    }

    /** A new token of a user. */
    public static String token(String name, String password) {
        return created(reader(Map.of("label", "test")).auth().preemptive().basic(name, password).post("/tokens"))
                .getString("token");
    }

    private static synchronized String adminToken() {
        // One run may start the service several times, each on a port of its own.
        return TOKENS.computeIfAbsent(RestAssured.baseURI + RestAssured.port,
                unused -> token("admin", PASSWORD));
    }

    /** A new author's slug. */
    public static String author(String name) {
        return created(admin(Map.of("name", name, "bio", name + " writes.")).post("/authors")).getString("slug");
    }

    /** A new section's slug. */
    public static String section(String name) {
        return created(admin(Map.of("name", name)).post("/sections")).getString("slug");
    }

    /** A new tag's slug. */
    public static String tag(String name) {
        return created(admin(Map.of("name", name)).post("/tags")).getString("slug");
    }

    /** A published article with a unique title; {@code overrides} changes or adds fields. Returns its slug. */
    public static String article(Map<String, ?> overrides) {
        Map<String, Object> draft = new HashMap<>(Map.of("title", unique("Article"), "status", "published",
                "body", Map.of("html", "<p>Some text.</p>")));
        draft.putAll(overrides);
        return created(admin(draft).post("/articles")).getString("slug");
    }

    /** A published article. Returns its slug. */
    public static String article() {
        return article(Map.of());
    }

    /** A published article on which comments are public at once. Returns its slug. */
    public static String openArticle() {
        return article(Map.of("comments", Map.of("hold", "none")));
    }

    /** The entity tag of something that the administrator reads. */
    public static String etag(String path) {
        return admin().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Sends a comment. */
    public static Response comment(String slug, Map<String, ?> overrides) {
        Map<String, Object> comment = new HashMap<>(Map.of("name", "Rita Reader",
                "email", unique("rita") + "@example.com", "comment", unique("A remark")));
        comment.putAll(overrides);
        return reader(comment).post("/articles/" + slug + "/comments");
    }

    /** Sends a comment that must be taken; the answer. */
    public static JsonPath commented(String slug, Map<String, ?> overrides) {
        return created(comment(slug, overrides));
    }

    /** Lets a moderator decide about a comment. */
    public static void decide(long id, String status) {
        admin(Map.of("status", status)).patch("/comments/" + id).then().statusCode(200);
    }
}
