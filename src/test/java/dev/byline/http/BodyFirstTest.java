package dev.byline.http;

import static dev.byline.Api.openArticle;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import io.restassured.RestAssured;

@HttpTest
class BodyFirstTest {

    @Test
    void comments_are_taken_over_HTTP_2_too() throws Exception {
        URI comments = URI.create("http://localhost:" + RestAssured.port + "/api/v1/articles/" + openArticle()
                + "/comments");
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        // The first one asks for the other version, the second one is sent in it.
        for (String text : new String[] { "One", "Two" }) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(comments)
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                            "{\"name\":\"Rita\",\"email\":\"rita@example.com\",\"comment\":\"" + text + "\"}")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }
}
