package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.Response;

/** What every refusal of this service looks like (RFC 9457), and what none may tell. */
public final class Problems {

    /** Class names, stack traces, SQL, and names and versions of what the service is built with. */
    public static final Pattern INTERNALS = Pattern.compile("(?i)exception|\\bat [\\w$.]+\\([\\w.]*:?\\d*\\)|\\.java\\b"
            + "|\\b(io\\.(quarkus|vertx|netty|smallrye|agroal)|org\\.(h2|hibernate|jboss|postgresql)"
            + "|jakarta\\.|javax\\.|java\\.(lang|util|io|sql|time)|com\\.fasterxml|dev\\.byline)"
            + "|\\b(quarkus|vert\\.?x|hibernate|resteasy|netty|jackson|postgres|psql|h2 database|agroal|jboss)"
            + "|\\bselect\\b.{1,200}\\bfrom\\b|\\binsert into\\b|\\bdelete from\\b|sql ?state|\\b3\\.33\\b|SNAPSHOT");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {
    }

    /** Checks that an answer is a problem of a kind, such as {@code not-found}. */
    public static void expect(Response answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        check(answer.statusCode(), answer.contentType(), answer.asString());
        assertThat(read(answer.asString()).path("type").textValue()).isEqualTo("urn:byline:problem:" + kind);
    }

    /** Checks that an answer is a problem about fields and names exactly these, in any order. */
    public static void expectFields(Response answer, String... fields) {
        expect(answer, 400, "invalid-request");
        List<String> named = Api.json(answer).getList("errors.field");
        assertThat(named).as(answer.asString()).containsExactlyInAnyOrder(fields);
    }

    /** Checks that an answer is a problem about one field with that code. */
    public static void expectField(Response answer, String field, String code) {
        expectFields(answer, field);
        assertThat(Api.json(answer).getString("errors[0].code")).as(answer.asString()).isEqualTo(code);
    }

    /** Checks that a body is a well-formed problem document that tells nothing of the inside. */
    public static void check(int status, String contentType, String body) {
        assertThat(contentType).as(body).startsWith("application/problem+json");
        JsonNode problem = read(body);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("type").textValue()).startsWith("urn:byline:problem:");
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertThat(body).doesNotContainPattern(INTERNALS);
    }

    /** Without a path expression, which would be compiled for each of thousands of problems. */
    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(body, broken);
        }
    }
}
