package dev.byline.security;

import static dev.byline.Api.PASSWORD;
import static dev.byline.Api.admin;
import static dev.byline.Api.as;
import static dev.byline.Api.reader;
import static dev.byline.Api.token;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

@HttpTest
class UsersAndTokensTest {

    @Inject
    EntityManager entities;

    @Test
    void a_token_is_shown_once_and_stored_as_a_hash() {
        String name = newUser("editor");
        String token = token(name, "a-long-password");
        as(token).get("/users/me").then().statusCode(200).body("name", equalTo(name)).body("role", equalTo("editor"))
                .body(not(containsString("hash")));
        as(token).get("/tokens").then().body("[0].label", equalTo("test")).body("[0].token", nullValue());
        assertThat(entities.createNativeQuery("select hash from access_token where hash = :token")
                .setParameter("token", token).getResultList()).isEmpty();
        List<?> passwords = entities.createNativeQuery("select password_hash from desk_user where name = :name")
                .setParameter("name", name).getResultList();
        assertThat((String) passwords.get(0)).startsWith("$2").doesNotContain("a-long-password");
    }

    @Test
    void n35_a_revoked_token_a_suspended_user_and_a_changed_password_are_refused_at_once() {
        String name = newUser("editor");
        String first = token(name, "a-long-password");
        Integer id = as(first).get("/tokens").path("[0].id");
        String second = token(name, "a-long-password");
        as(second).delete("/tokens/" + id).then().statusCode(204);
        as(first).get("/articles").then().statusCode(401);
        admin(Map.of("password", "another-long-password")).patch("/users/" + name).then().statusCode(200);
        as(second).get("/users/me").then().statusCode(401);
        String third = token(name, "another-long-password");
        admin(Map.of("active", false)).patch("/users/" + name).then().statusCode(200);
        as(third).get("/articles").then().statusCode(401);
        admin(Map.of("active", true)).patch("/users/" + name).then().statusCode(200);
        as(third).get("/articles").then().statusCode(401);
    }

    @Test
    void basic_takes_a_password_or_a_token_of_that_very_user() {
        String name = newUser("author");
        String token = token(name, "a-long-password");
        reader().auth().preemptive().basic(name, "a-long-password").get("/users/me").then().statusCode(200);
        reader().auth().preemptive().basic(name, token).get("/users/me").then().statusCode(200);
        reader().auth().preemptive().basic("admin", token).get("/users/me").then().statusCode(401);
        reader().auth().preemptive().basic(name, PASSWORD).get("/users/me").then().statusCode(401);
    }

    @Test
    void wrong_credentials_are_refused_even_where_readers_are_welcome() {
        for (String header : List.of("Bearer nonsense", "Bearer ", "Basic !!!", "Basic YWRtaW4=", "Digest x", "x")) {
            reader().header("Authorization", header).get("/articles").then().statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", equalTo("urn:byline:problem:unauthenticated"));
        }
    }

    @Test
    void n40_guessing_passwords_is_slowed_down_and_says_the_same_of_users_that_are_not_there() {
        String name = newUser("author");
        String nobody = unique("nobody");
        String wrong = reader().auth().preemptive().basic(name, "wrong-password").get("/users/me").asString();
        assertThat(reader().auth().preemptive().basic(nobody, "wrong-password").get("/users/me").asString())
                .isEqualTo(wrong);
        for (int attempt = 0; attempt < 10; attempt++) {
            reader().auth().preemptive().basic(name, "wrong-password").get("/users/me");
        }
        reader().auth().preemptive().basic(name, "a-long-password").get("/users/me").then().statusCode(429)
                .header("Retry-After", not(nullValue()));
    }

    @Test
    void only_administrators_see_and_change_users() {
        for (String role : List.of("author", "editor", "moderator")) {
            String token = Api.user(role);
            as(token).get("/users").then().statusCode(403);
            as(token).get("/users/admin").then().statusCode(403);
        }
        reader().get("/users").then().statusCode(401);
        reader().get("/users/admin").then().statusCode(401);
    }

    @Test
    void the_last_administrator_stays() {
        List<String> others = admin().get("/users?limit=100").jsonPath()
                .getList("items.findAll { it.role == 'admin' && it.name != 'admin' }.name");
        others.forEach(name -> admin(Map.of("active", false)).patch("/users/" + name).then().statusCode(200));
        admin(Map.of("role", "author")).patch("/users/admin").then().statusCode(409);
        admin(Map.of("active", false)).patch("/users/admin").then().statusCode(409);
        admin().delete("/users/admin").then().statusCode(409);
        admin().get("/users/me").then().statusCode(200);
    }

    @Test
    void users_are_checked_and_paged() {
        admin(Map.of("name", "no good", "password", "short", "role", "king", "admin", true)).post("/users").then()
                .statusCode(400).body("errors.field", contains("admin", "role", "name", "password"));
        admin(Map.of("name", "admin", "password", "a-long-password", "role", "author")).post("/users").then()
                .statusCode(409);
        admin(Map.of("name", unique("u"), "password", "a-long-password", "role", "author", "authorId", 999_999_999))
                .post("/users").then().statusCode(400).body("errors[0].field", equalTo("authorId"));
        newUser("author");
        String next = admin().get("/users?limit=1").then().statusCode(200).extract().path("page.next");
        admin().get("/users?limit=1&after=" + next).then().statusCode(200).body("page.previous", not(nullValue()));
    }

    private static String newUser(String role) {
        String name = unique(role);
        admin(Map.of("name", name, "password", "a-long-password", "role", role)).post("/users").then().statusCode(201);
        return name;
    }
}
