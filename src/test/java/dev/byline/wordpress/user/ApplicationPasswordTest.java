package dev.byline.wordpress.user;

import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.as;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@HttpTest
class ApplicationPasswordTest {

    private static final String MINE = "/users/me/application-passwords";

    private static String login(String role) {
        String name = unique(role);
        Api.admin(Map.of("name", name, "password", "a-long-password", "role", role)).post("/users").then().statusCode(201);
        return name;
    }

    @Test
    void an_application_password_is_shown_once_in_groups_and_signs_in() {
        String name = login("editor");
        Response made = reader().auth().preemptive().basic(name, "a-long-password").contentType(ContentType.JSON)
                .body(Map.of("name", "My <b>app</b>", "app_id", "0b5f1a52-9e0c-4c1a-8f31-3c1b6f7d9a10")).post(MINE);
        made.then().statusCode(201).body("name", equalTo("My app")).body("app_id", containsString("0b5f1a52"))
                .body("uuid", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}"))
                .body("password", matchesPattern("(\\S{4} )+\\S{1,4}")).body("last_used", nullValue());
        String uuid = made.path("uuid");
        String password = made.path("password");
        made.then().header("Location", endsWith("/application-passwords/" + uuid));
        for (String typed : new String[] { password, password.replace(" ", "") }) {
            reader().auth().preemptive().basic(name, typed).get("/users/me?context=edit").then().statusCode(200)
                    .body("username", equalTo(name));
            reader().auth().preemptive().basic(name, typed).get(MINE + "/introspect").then().statusCode(200)
                    .body("uuid", equalTo(uuid)).body("password", nullValue());
        }
        reader().auth().preemptive().basic(name, "a-long-password").get(MINE + "/introspect").then().statusCode(404)
                .body("code", equalTo("rest_no_authenticated_app_password"));
        reader().auth().preemptive().basic(name, password).get(MINE).then().statusCode(200)
                .body("uuid", contains(uuid)).body("[0].password", nullValue());
        reader().auth().preemptive().basic(name, password).contentType(ContentType.JSON).body(Map.of("name", "Renamed"))
                .put(MINE + "/" + uuid).then().statusCode(200).body("name", equalTo("Renamed"));
        reader().auth().preemptive().basic(name, password).get(MINE + "/" + uuid).then().body("name", equalTo("Renamed"));
        reader().auth().preemptive().basic(name, "a-long-password").delete(MINE + "/" + uuid).then().statusCode(200)
                .body("deleted", equalTo(true)).body("previous.uuid", equalTo(uuid)).body("previous._links", nullValue());
        reader().auth().preemptive().basic(name, password).get("/posts").then().statusCode(401);
        reader().auth().preemptive().basic(name, "a-long-password").get(MINE + "/" + uuid).then().statusCode(404)
                .body("code", equalTo("rest_application_password_not_found"));
    }

    @Test
    void names_are_needed_and_all_are_revoked_at_once() {
        String token = Api.token(login("author"), "a-long-password");
        as(token).contentType(ContentType.JSON).body("{}").post(MINE).then().statusCode(400)
                .body("code", equalTo("rest_missing_callback_param")).body("data.params", hasItem("name"));
        as(token).contentType(ContentType.JSON).body(Map.of("name", "")).post(MINE).then().statusCode(400)
                .body("data.params.name", equalTo("name must be at least 1 character long."));
        as(token).contentType(ContentType.JSON).body(Map.of("name", "  ")).post(MINE).then().statusCode(400)
                .body("data.details.name.code", equalTo("rest_invalid_pattern"));
        as(token).contentType(ContentType.JSON).body(Map.of("name", "a", "app_id", "x")).post(MINE).then().statusCode(400)
                .body("data.details.app_id.code", equalTo("rest_invalid_uuid"));
        as(token).contentType("application/x-www-form-urlencoded").formParam("name", "Other").post(MINE).then().statusCode(201);
        as(token).delete(MINE).then().statusCode(200).body("deleted", equalTo(true)).body("count", equalTo(2));
        as(token).get(MINE).then().statusCode(401);
    }

    @Test
    void only_oneself_and_administrators_see_them() {
        String token = Api.user("editor");
        long id = as(token).get("/users/me").then().extract().jsonPath().getLong("id");
        String path = "/users/" + id + "/application-passwords";
        String uuid = as(token).get(path).then().statusCode(200).header("Allow", "GET, POST, DELETE").extract().path("[0].uuid");
        admin().get(path).then().statusCode(200).body("uuid", contains(uuid));
        as(Api.user("editor")).get(path).then().statusCode(403)
                .body("code", equalTo("rest_cannot_list_application_passwords"));
        as(Api.user("editor")).get(path + "/introspect").then().statusCode(403);
        reader().get(path + "/" + uuid).then().statusCode(401)
                .body("code", equalTo("rest_cannot_read_application_password"))
                .body("message", equalTo("Sorry, you are not allowed to read this application password."));
        reader().contentType(ContentType.JSON).body(Map.of("name", "x")).post(path).then().statusCode(401)
                .body("code", equalTo("rest_cannot_create_application_passwords"));
        reader().delete(path + "/" + uuid).then().statusCode(401);
        Response known = reader().get("/users/1/application-passwords");
        assertThat(known.asString()).isEqualTo(reader().get("/users/99999999/application-passwords").asString());
        reader().get(MINE).then().statusCode(401).body("code", equalTo("rest_not_logged_in"));
        reader().get(MINE + "/introspect").then().statusCode(401).body("code", equalTo("rest_not_logged_in"));
        admin().get("/users/99999999/application-passwords").then().statusCode(404).body("code", equalTo("rest_user_invalid_id"));
    }
}
