package dev.byline.security;

import static dev.byline.Api.PASSWORD;
import static dev.byline.Api.admin;
import static dev.byline.Api.as;
import static dev.byline.Api.reader;
import static dev.byline.Api.token;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

@HttpTest
class UsersAndTokensTest {

    @Inject
    EntityManager entities;

    @Inject
    UserRepository users;

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
    void a_password_is_hashed_anew_at_sign_in_when_the_cost_of_hashes_has_changed() {
        String name = newUser("author");
        String old = BcryptUtil.bcryptHash("a-long-password", 5);
        QuarkusTransaction.requiringNew().run(() -> users.findByName(name).orElseThrow().passwordHash = old);
        reader().auth().preemptive().basic(name, "another-password").get("/users/me").then().statusCode(401);
        assertThat(hash(name)).isEqualTo(old);
        reader().auth().preemptive().basic(name, "a-long-password").get("/users/me").then().statusCode(200);
        String anew = hash(name);
        assertThat(anew).startsWith("$2a$04$");
        reader().auth().preemptive().basic(name, "a-long-password").get("/users/me").then().statusCode(200);
        assertThat(hash(name)).isEqualTo(anew);
    }

    private String hash(String name) {
        return QuarkusTransaction.requiringNew().call(() -> users.findByName(name).orElseThrow().passwordHash);
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        PasswordHashes passwords = new PasswordHashes();
        passwords.cost = 10;
        String hash = passwords.hash("a-long-password");
        assertThat(passwords.matches("a-long-password", hash)).isTrue();
        long wrong = nanosOfRefusal(passwords, hash);
        assertThat(nanosOfRefusal(passwords, null)).isBetween(wrong / 3, wrong * 3);
    }

    /** The least of some, since the machine may do something else meanwhile. */
    private static long nanosOfRefusal(PasswordHashes passwords, String hash) {
        return LongStream.range(0, 4).map(time -> {
            long start = System.nanoTime();
            assertThat(passwords.matches("another-password", hash)).isFalse();
            return System.nanoTime() - start;
        }).min().orElseThrow();
    }

    @Test
    void the_cost_of_hashes_has_limits() {
        PasswordHashes passwords = new PasswordHashes();
        for (int cost : List.of(4, 10, 16)) {
            passwords.cost = cost;
            assertThatCode(passwords::check).as("%s", cost).doesNotThrowAnyException();
        }
        for (int cost : List.of(-1, 3, 17)) {
            passwords.cost = cost;
            assertThatThrownBy(passwords::check).hasMessageContaining("byline.users.password-cost is " + cost)
                    .hasMessageContaining("from 4 to 16");
        }
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
        String next = Api.json(admin().get("/users?limit=1").then().statusCode(200)).get("page.next");
        admin().get("/users?limit=1&after=" + next).then().statusCode(200).body("page.previous", not(nullValue()));
    }

    private static String newUser(String role) {
        String name = unique(role);
        admin(Map.of("name", name, "password", "a-long-password", "role", role)).post("/users").then().statusCode(201);
        return name;
    }
}
