package dev.byline.wordpress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import dev.byline.http.Problem;
import dev.byline.http.ProblemType;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestErrorTest {

    @Test
    void problems_of_the_ground_are_said_in_wordpress_words() {
        assertThat(said(Problem.of(ProblemType.INTERNAL_ERROR))).isEqualTo("{\"code\":\"internal_server_error\","
                + "\"message\":\"There has been a critical error on this website.\",\"data\":{\"status\":500}}");
        RestError away = RestDialect.of(Problem.of(ProblemType.UNAVAILABLE).retryAfter(Duration.ofSeconds(10)), false);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.headers()).containsEntry("Retry-After", "10");
        assertThat(away.code()).isEqualTo("rest_unavailable");
        assertThat(said(Problem.notFound())).contains("rest_no_route").contains("404");
        assertThat(said(Problem.of(ProblemType.METHOD_NOT_ALLOWED))).contains("rest_no_route").contains("404");
        assertThat(said(Problem.of(ProblemType.UNAUTHENTICATED))).contains("rest_not_logged_in");
        assertThat(said(Problem.invalid("title", "required", "Give a title"))).isEqualTo("{\"code\":\"rest_invalid_param\","
                + "\"message\":\"Invalid parameter(s): title\",\"data\":{\"status\":400,\"params\":{\"title\":\"Give a title\"},"
                + "\"details\":{\"title\":{\"code\":\"rest_required\",\"message\":\"Give a title\",\"data\":null}}}}");
    }

    @Test
    void links_of_items_end_with_their_curies() {
        assertThat(PhpJson.write(new ItemLinks().to("self", "a").embeddable("wp:term", "b", "taxonomy", "category").all()))
                .isEqualTo("{\"self\":[{\"href\":\"a\"}],\"wp:term\":[{\"taxonomy\":\"category\",\"embeddable\":true,"
                        + "\"href\":\"b\"}],\"curies\":[{\"name\":\"wp\",\"href\":\"https:\\/\\/api.w.org\\/{rel}\","
                        + "\"templated\":true}]}");
        assertThat(new ItemLinks().to("self", "a").all()).containsOnlyKeys("self");
    }

    private static String said(Problem problem) {
        return PhpJson.write(RestDialect.of(problem, false).body());
    }
}
