package dev.byline.wordpress;

import static io.restassured.RestAssured.given;

import dev.byline.Api;
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
        return Api.reader().get("/articles/" + slug).then().statusCode(200).extract().path("id");
    }
}
