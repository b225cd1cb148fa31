package dev.byline.wordpress.post;

import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import dev.byline.wordpress.Wp;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Writes posts as WordPress' clients do. */
final class Posts {

    private Posts() {
    }

    /** The administrator's request with a body. */
    static RequestSpecification write(Map<String, ?> post) {
        return Wp.admin().contentType(ContentType.JSON).body(post);
    }

    /** A request with a body and a token. */
    static RequestSpecification as(String token, Map<String, ?> post) {
        return Wp.as(token).contentType(ContentType.JSON).body(post);
    }

    /** A reader's request with a body. */
    static RequestSpecification anonymous(Map<String, ?> post) {
        return Wp.reader().contentType(ContentType.JSON).body(post);
    }

    /** A post that must be taken. */
    static ValidatableResponse made(Map<String, ?> post) {
        return write(post).post("/posts").then().statusCode(201);
    }

    /** Expects an error. */
    static void refused(Response answer, int status, String code, String message) {
        answer.then().statusCode(status).body("code", equalTo(code)).body("message", equalTo(message))
                .body("data.status", equalTo(status));
    }
}
