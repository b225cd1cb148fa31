package dev.byline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.security.HashCost;
import dev.byline.security.TokenText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@HttpTest
class DeskSignInTest {

    @Inject
    EntityManager entities;

    @Test
    void the_cookie_is_random_stored_as_a_hash_and_out_of_reach_of_scripts_and_other_paths() {
        Response answer = Desk.signIn(Desk.user("moderator"), Desk.PASSWORD);
        answer.then().statusCode(303).header("Location", equalTo("/desk"))
                .header("Cache-Control", containsString("no-store"));
        Cookie cookie = answer.detailedCookie("byline_desk");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/desk");
        // The site's address in tests is http: a cookie that asks for https would never come back.
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getValue()).matches("[A-Za-z0-9_-]{43}");
        assertThat(sessions(cookie.getValue())).isZero();
        assertThat(sessions(TokenText.hash(cookie.getValue()))).isOne();
    }

    @Test
    void visitors_are_led_to_the_form_and_afterwards_to_where_they_wanted_to_go() {
        Desk.visitor().get("/desk/log?actor=checks").then().statusCode(303)
                .header("Location", equalTo("/desk/sign-in?next=%2Fdesk%2Flog%3Factor%3Dchecks"))
                .header("WWW-Authenticate", nullValue());
        String form = Desk.visitor().urlEncodingEnabled(false)
                .get("/desk/sign-in?next=%2Fdesk%2Flog%3Factor%3Dchecks").asString();
        assertThat(Jsoup.parse(form).select("input[name=next]").attr("value")).isEqualTo("/desk/log?actor=checks");
        Desk.visitor().cookie("byline_desk", "never-was").get("/desk").then().statusCode(303);
        Desk.visitor().contentType(ContentType.URLENC).formParam("status", "spam").post("/desk/decisions").then()
                .statusCode(303).header("Location", equalTo("/desk/sign-in"));
        Desk.visitor().accept("application/json").get("/desk/waiting").then().statusCode(401);
    }

    @Test
    void n13_whoever_signs_in_is_never_led_off_the_desk() {
        String name = Desk.user("moderator");
        for (String next : List.of("https://evil.example", "//evil.example/desk", "/\\evil.example", "/desk\\..\\..",
                "javascript:alert(1)", "/desk/../articles", "/desk@evil.example", "/desk.evil.example", "/articles/x",
                "/desk\r\nX-Evil: 1", "")) {
            Desk.visitor().contentType(ContentType.URLENC).formParam("name", name).formParam("password", Desk.PASSWORD)
                    .formParam("next", next).post("/desk/sign-in").then().statusCode(303)
                    .header("Location", equalTo("/desk"));
        }
    }

    @Test
    void n35_a_session_ends_with_the_password_the_suspension_and_the_removal_of_its_user() {
        String name = Desk.user("moderator");
        Desk first = Desk.of(name);
        first.get("/desk").then().statusCode(200);
        Api.admin(Map.of("password", "another-long-password")).patch("/users/" + name).then().statusCode(200);
        first.get("/desk").then().statusCode(303);
        String second = Desk.signIn(name, "another-long-password").cookie("byline_desk");
        Api.admin(Map.of("active", false)).patch("/users/" + name).then().statusCode(200);
        Desk.visitor().cookie("byline_desk", second).get("/desk").then().statusCode(303);
        Desk.signIn(name, "another-long-password").then().statusCode(422);
        Api.admin(Map.of("active", true)).patch("/users/" + name).then().statusCode(200);
        Desk.visitor().cookie("byline_desk", second).get("/desk").then().statusCode(303);
        String third = Desk.signIn(name, "another-long-password").cookie("byline_desk");
        Api.admin().delete("/users/" + name).then().statusCode(204);
        Desk.visitor().cookie("byline_desk", third).get("/desk").then().statusCode(303);
    }

    @Test
    void a_session_ends_when_it_is_idle_too_long_or_too_old_or_signed_out() {
        Desk idle = Desk.as("moderator");
        age(idle, "used_at", Duration.ofHours(13));
        idle.get("/desk").then().statusCode(303);
        Desk old = Desk.as("moderator");
        age(old, "created_at", Duration.ofDays(15));
        old.get("/desk").then().statusCode(303);
        Desk used = Desk.as("moderator");
        age(used, "used_at", Duration.ofHours(11));
        used.get("/desk").then().statusCode(200);
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                "select usedAt from DeskSession where hash = ?1", Instant.class)
                .setParameter(1, TokenText.hash(used.session())).getSingleResult()))
                .isAfter(Instant.now().minusSeconds(60));
        used.post("/desk/sign-out", Map.of()).then().statusCode(303).header("Location", equalTo("/desk/sign-in"))
                .cookie("byline_desk", equalTo(""));
        used.get("/desk").then().statusCode(303);
        assertThat(sessions(TokenText.hash(used.session()))).isZero();
    }

    @Test
    void n40_unknown_names_and_wrong_passwords_are_told_alike_and_slowed_down() {
        String name = Desk.user("moderator");
        String nobody = Api.unique("nobody");
        String wrong = Desk.signIn(name, "wrong-password").then().statusCode(422)
                .header("Set-Cookie", nullValue()).extract().asString();
        assertThat(Desk.signIn(nobody, "wrong-password").then().statusCode(422).extract().asString()
                .replace(nobody, name)).isEqualTo(wrong);
        HashCost.usual(() -> {
            long known = milliseconds(Desk.user("moderator"));
            assertThat(milliseconds(nobody)).isBetween(known / 3, known * 3 + 30);
        });
        for (int attempt = 0; attempt < 10; attempt++) {
            Desk.signIn(name, "wrong-password");
        }
        Desk.signIn(name, Desk.PASSWORD).then().statusCode(429).header("Retry-After", not(nullValue()))
                .body(containsString("Too many failed sign-ins"));
        for (String odd : List.of("", "\0", "x".repeat(5000), "' or 1=1 --")) {
            Desk.signIn(odd, odd).then().statusCode(422);
        }
    }

    @Test
    void n12_forms_without_the_token_of_their_session_or_from_elsewhere_are_refused() {
        Desk desk = Desk.as("moderator");
        Desk other = Desk.as("moderator");
        assertThat(other.csrf()).isNotEqualTo(desk.csrf()).hasSize(43);
        for (String path : List.of("/desk/decisions", "/desk/undo", "/desk/sign-out")) {
            desk.request().contentType(ContentType.URLENC).formParam("status", "spam").post(path).then()
                    .statusCode(403).body(containsString("This form has expired"));
            desk.request().contentType(ContentType.URLENC).formParam("csrf", other.csrf()).post(path).then()
                    .statusCode(403);
            desk.request().contentType(ContentType.URLENC).formParam("csrf", desk.csrf())
                    .header("Referer", "https://evil.example/page").post(path).then().statusCode(403);
            desk.request().contentType(ContentType.URLENC).formParam("csrf", desk.csrf())
                    .header("Origin", "https://evil.example").post(path).then().statusCode(403);
            desk.request().contentType("text/plain").body("csrf=" + desk.csrf()).post(path).then().statusCode(415);
        }
        Desk.visitor().contentType(ContentType.URLENC).formParam("name", "admin").formParam("password", Api.PASSWORD)
                .header("Origin", "https://evil.example").post("/desk/sign-in").then().statusCode(403);
        desk.get("/desk").then().statusCode(200);
        // A token of the API is no session: a browser that sends it by itself must not be tricked into decisions.
        Api.admin().basePath("").contentType(ContentType.URLENC).formParam("csrf", desk.csrf())
                .formParam("status", "spam").post("/desk/decisions").then().statusCode(403);
    }

    @Test
    void n12_there_is_no_form_at_the_desk_that_takes_anything_without_the_token() {
        Desk desk = Desk.as("moderator");
        List<String> paths = new ClassFileImporter().importPackages("dev.byline.desk").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class))
                .map(method -> method.getOwner().getAnnotationOfType(Path.class).value()
                        + (method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : ""))
                .map(path -> path.replace("{id}", "1")).filter(path -> !path.equals("/desk/sign-in")).toList();
        assertThat(paths).hasSizeGreaterThan(8);
        for (String path : paths) {
            desk.request().contentType(ContentType.URLENC).formParam("status", "spam").post(path).then()
                    .statusCode(403).body(containsString("This form has expired"));
        }
    }

    @Test
    void the_cookie_counts_below_the_desks_path_only() {
        Desk desk = Desk.as("admin");
        Api.reader().cookie("byline_desk", desk.session()).get("/users/me").then().statusCode(401);
        Api.reader().cookie("byline_desk", desk.session()).get("/comments?status=spam").then().statusCode(400);
        for (String path : List.of("/deskx", "/desk.html", "/api/v1/users/me/desk")) {
            Desk.visitor().cookie("byline_desk", desk.session()).get(path).then().statusCode(404);
        }
    }

    @Test
    void other_roles_than_moderators_see_that_they_may_not() {
        for (String role : List.of("author", "editor")) {
            Desk desk = Desk.as(role);
            for (String path : List.of("/desk", "/desk/rules", "/desk/log", "/desk/blocks", "/desk/comments/1")) {
                desk.get(path).then().statusCode(403).contentType("text/html")
                        .body(containsString("Your role does not allow this"), containsString("Sign out"));
            }
            desk.request().accept("application/json").get("/desk/waiting").then().statusCode(403);
        }
        Desk.as("admin").get("/desk").then().statusCode(200);
    }

    @Test
    void every_page_is_private_and_runs_no_script_but_the_desks_own() {
        Desk desk = Desk.as("moderator");
        for (String path : List.of("/desk", "/desk/sign-in?next=x", "/desk/comments/999999999",
                "/desk?show=nonsense")) {
            Response answer = desk.get(path);
            assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'", "style-src 'self'",
                    "default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(Jsoup.parse(answer.asString()).select("script:not([src]), style, [style], [onclick]")).isEmpty();
        }
    }

    private void age(Desk desk, String column, Duration age) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                "update desk_session set " + column + " = :then where hash = :hash")
                .setParameter("then", Instant.now().minus(age)).setParameter("hash", TokenText.hash(desk.session()))
                .executeUpdate());
    }

    private long sessions(String hash) {
        return ((Number) entities.createNativeQuery("select count(*) from desk_session where hash = :hash")
                .setParameter("hash", hash).getSingleResult()).longValue();
    }

    private static long milliseconds(String name) {
        long start = System.nanoTime();
        Desk.signIn(name, "wrong-password");
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
