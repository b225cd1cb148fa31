package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Texts that are made to take long to read. */
@HttpTest
class BombsTest {

    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<b>", "<blockquote>", "<a href=https://a.example>", "<", "<a ", "</b>", "&", "&amp;",
            "https://a.example ",
            "https://", "((", "<b><i>", "<q cite='https://a.example'>", "\n\n", "> ", "* ", "[", "**a_ ", "<a href='",
            "e\u0301\u0301",
            "<!--", "<script>", "a@a.example ", "<abbr title=\"x\">", "http://a.example/(" })
    void n20_sixty_kilobytes_of_the_same_mark_are_read_quickly(String mark) {
        String bomb = "x" + mark.repeat(65_000 / mark.getBytes(StandardCharsets.UTF_8).length);
        Instant start = Instant.now();
        Response answer = Api.reader().contentType(ContentType.JSON).body(Map.of("name", "Rita", "email",
                "rita@example.com",
                "comment", bomb)).post("/articles/" + slug + "/comments");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 400);
        // The aim is 50 ms; this machine may be busy with other things.
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = { "> ", "* ", "- ", "[", "![", "**a_ ", "`", "a|", "1. ", "<b>", "[a](", "~~", "    ", "#",
            "\\", "<blockquote>" })
    void n20_markdown_bombs_in_articles_are_read_quickly(String mark) {
        Instant start = Instant.now();
        Response answer = Api.admin(Map.of("title", "Bomb", "body", Map.of("markdown",
                mark.repeat(65_000 / mark.length()) + "x")))
                .post("/articles");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 400);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
}
