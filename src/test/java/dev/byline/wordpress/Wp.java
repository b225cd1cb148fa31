package dev.byline.wordpress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.Api;
import dev.byline.Statements;
import io.restassured.specification.RequestSpecification;

/** Talks to the WordPress face. */
public final class Wp {

    private Wp() {
    }

    /** A reader's request below {@code /wp-json/wp/v2}. */
    public static RequestSpecification reader() {
        return given().basePath("/wp-json/wp/v2").redirects().follow(false);
    }

    /** A request of the administrator. */
    public static RequestSpecification admin() {
        return Api.admin().basePath("/wp-json/wp/v2");
    }

    /** A request with an access token. */
    public static RequestSpecification as(String token) {
        return reader().header("Authorization", "Bearer " + token);
    }

    /** The id of an article. */
    public static int id(String slug) {
        return Api.json(Api.reader().get("/articles/" + slug).then().statusCode(200)).get("id");
    }

    /**
     * Statements that a read takes which is in no cache: parameters that are not known are ignored, but make another
     * address.
     *
     * @param path with at least one parameter
     */
    public static long statements(Statements counted, String path) {
        long least = counted.least(time -> reader().get(path + "&again=" + time).then().statusCode(200)).statements();
        assertThat(least).as(path).isPositive();
        return least;
    }
}
