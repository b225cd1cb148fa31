package dev.byline.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;

@HttpTest
class SmokeTest {

    @Test
    void the_service_answers_with_a_list_of_articles() {
        Api.reader().get("/articles").then().statusCode(200).contentType("application/json")
                .body("items", notNullValue()).body("page", notNullValue());
    }

    @Test
    void an_unknown_path_is_a_problem_document() {
        Api.reader().get("/no-such-path").then().statusCode(404).contentType("application/problem+json")
                .body("status", equalTo(404)).body("type", notNullValue());
    }
}
