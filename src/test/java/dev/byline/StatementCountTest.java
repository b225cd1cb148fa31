package dev.byline;

import static dev.byline.Api.article;
import static dev.byline.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Reads take a few statements, whatever the size of what they read. */
@HttpTest
class StatementCountTest {

    @Inject
    EntityManager entities;

    @Inject
    Statements counted;

    @Test
    void an_article_takes_one_statement() {
        String slug = article(Map.of("authors", named("author", 5), "sections", named("section", 5),
                "tags", named("tag", 20)));
        assertThat(statements("/articles/" + slug, 1)).isEqualTo(1);
    }

    @Test
    void a_list_of_100_takes_at_most_5_statements() {
        List<String> authors = named("author", 3);
        List<String> tags = named("tag", 5);
        for (int number = 0; number < 130; number++) {
            article(Map.of("authors", authors.subList(number % 2, 2 + number % 2), "tags", tags));
        }
        assertThat(statements("/articles?limit=100&tag=" + tags.get(0), 100)).isLessThanOrEqualTo(5);
        assertThat(statements("/articles?limit=100&count=true&include=body&tag=" + tags.get(0), 100))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void a_list_by_all_filters_takes_at_most_10_statements() {
        List<String> authors = named("author", 1);
        List<String> sections = named("section", 1);
        List<String> tags = named("tag", 1);
        for (int number = 0; number < 11; number++) {
            article(Map.of("authors", authors, "sections", sections, "tags", tags));
        }
        String query = "/articles?limit=10&author=" + authors.get(0) + "&section=" + sections.get(0) + "&tag=" + tags.get(0);
        assertThat(statements(query, 10)).isLessThanOrEqualTo(7);
        assertThat(statements(query + "&count=true&include=body", 10)).isLessThanOrEqualTo(10);
    }

    @Test
    void a_thread_of_500_comments_takes_at_most_3_statements() {
        String slug = article();
        grow(reader().get("/articles/" + slug).jsonPath().getLong("id"), 500);
        assertThat(statements("/articles/" + slug + "/comments?limit=100&count=true", 100)).isLessThanOrEqualTo(3);
        assertThat(statements("/articles/" + slug + "/comments?shape=flat&limit=500&count=true", 500))
                .isLessThanOrEqualTo(3);
        assertThat(statements("/articles/" + slug + "?include=comments", -1)).isLessThanOrEqualTo(3);
        assertThat(statements("/articles/" + slug + "/reply-form", -1)).isLessThanOrEqualTo(1);
    }

    @Test
    void a_reply_that_is_judged_by_all_checks_takes_at_most_19_statements_in_one_transaction() {
        String slug = Api.openArticle();
        long parent = Api.commented(slug, Map.of()).getLong("id");
        assertThat(taken(() -> Api.commented(slug, Map.of("parent", parent, "comment", remark(), "notify", true))))
                .satisfies(least -> assertThat(least.statements()).isLessThanOrEqualTo(19))
                .satisfies(least -> assertThat(least.transactions()).isEqualTo(1));
    }

    @Test
    void a_comment_takes_at_most_12_statements_in_one_transaction_whether_it_waits_or_not() {
        for (String slug : List.of(Api.openArticle(), article())) {
            assertThat(taken(() -> Api.commented(slug, Map.of("comment", remark()))))
                    .satisfies(least -> assertThat(least.statements()).isLessThanOrEqualTo(12))
                    .satisfies(least -> assertThat(least.transactions()).isEqualTo(1));
        }
    }

    @Test
    void a_form_takes_one_transaction_also_where_the_browser_brings_a_proof() {
        String slug = article();
        String token = Api.commented(slug, Map.of()).getString("token");
        assertThat(taken(() -> reader().contentType(ContentType.URLENC).cookie("byline_ownership", token)
                .formParam("name", "Rita").formParam("email", "rita@example.com").formParam("comment", remark())
                .formParam("remember", "on").post("/articles/" + slug + "/comments")
                .then().statusCode(303)).transactions()).isEqualTo(1);
    }

    private Statements.Taken taken(Runnable call) {
        call.run();
        return counted.least(time -> call.run());
    }

    private static String remark() {
        return Api.unique("See https://one.example and") + " eight words so that it is compared with others";
    }

    @Test
    void terms_and_authors_take_one_statement_each() {
        named("section", 10);
        assertThat(statements("/sections", -1)).isLessThanOrEqualTo(1);
        assertThat(statements("/tags?limit=100", -1)).isLessThanOrEqualTo(1);
        assertThat(statements("/authors?limit=100", -1)).isLessThanOrEqualTo(1);
    }

    /** Five comments a thread, each below the one before. */
    private void grow(long articleId, int number) {
        QuarkusTransaction.requiringNew().run(() -> {
            Comment above = null;
            for (int index = 0; index < number; index++) {
                Comment comment = new Comment();
                comment.articleId = articleId;
                comment.depth = index % 5 + 1;
                comment.parentId = comment.depth == 1 ? null : above.id;
                comment.status = CommentStatus.APPROVED;
                comment.visible = true;
                comment.name = "Reader " + index;
                comment.email = "reader" + index + "@example.com";
                comment.say("Remark " + index, "<p>Remark " + index + "</p>");
                comment.createdAt = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(index);
                comment.updatedAt = comment.createdAt;
                comment.rootId = comment.depth == 1 ? 0L : above.rootId;
                entities.persist(comment);
                if (comment.depth == 1) {
                    comment.rootId = comment.id;
                }
                above = comment;
            }
        });
    }

    private static List<String> named(String what, int number) {
        List<String> slugs = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            String name = Api.unique("Some " + what);
            slugs.add(what.equals("author") ? Api.author(name) : what.equals("tag") ? Api.tag(name) : Api.section(name));
        }
        return slugs;
    }

    /**
     * Statements that one request takes which is in no cache: who has a cookie of Byline's own is never answered from
     * there. Its list must have that many items, unless that is below 2.
     */
    private long statements(String path, int items) {
        long least = taken(() -> {
            Object found = reader().cookie("byline_none", "1").get(path).then().statusCode(200).extract().path("items");
            if (items > 1) {
                assertThat((List<?>) found).hasSize(items);
            }
        }).statements();
        assertThat(least).as(path).isPositive();
        return least;
    }
}
