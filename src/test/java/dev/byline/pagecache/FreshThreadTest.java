package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.path.json.JsonPath;

/** Each write of comments is seen by the very next read at every address that shows it. */
@HttpTest
class FreshThreadTest {

    @Test
    void what_happens_to_comments_is_seen_everywhere_at_once() {
        Newsroom news = new Newsroom();
        long first = news.comment.getLong("id");
        try (Comparison all = new Comparison(news)) {
            JsonPath[] sent = new JsonPath[1];
            all.after("a new comment", () -> sent[0] = Api.commented(news.article, Map.of("name", "Own")));
            long own = news.knownComment(sent[0].getLong("id"));
            all.after("the desk's correction", () -> patch(first, Map.of("comment", "Corrected", "name", "N. N.")));
            all.after("its writer's correction", () -> Api.as(sent[0].getString("token"))
                    .contentType("application/json").body(Map.of("comment", "I meant this")).patch("/comments/" + own)
                    .then().statusCode(200));
            all.after("its writer's withdrawal", () -> Api.as(sent[0].getString("token")).delete("/comments/" + own)
                    .then().statusCode(204));
            String[] batch = new String[1];
            all.after("the trash", () -> batch[0] = patch(first, Map.of("status", "trash")));
            all.after("the undoing", () -> Api.admin().post("/moderation/log/" + batch[0] + "/undo")
                    .then().statusCode(200));
            all.after("spam", () -> patch(news.reply.getLong("id"), Map.of("status", "spam")));
            all.after("the approval", () -> patch(news.reply.getLong("id"), Map.of("status", "approved")));
            all.after("back to the queue", () -> patch(news.reply.getLong("id"), Map.of("status", "pending")));
            all.after("many decisions", () -> Api.admin(List.of(Map.of("id", first, "status", "trash"),
                    Map.of("id", news.reply.getLong("id"), "status", "approved"))).post("/comments/decisions")
                    .then().statusCode(200));
            all.after("the desk's removal", () -> Api.admin().delete("/comments/" + news.reply.getLong("id")).then()
                    .statusCode(204));
            patch(first, Map.of("status", "approved"));
            all.after("the desk's reply", () -> news.knownComment(Api.admin(Map.of("comment", "Thank you"))
                    .post("/comments/" + first + "/replies").then().statusCode(201).extract().jsonPath()
                    .getLong("id")));
        }
    }

    @Test
    void a_held_comment_is_unnoticed_until_it_is_approved() {
        Newsroom news = new Newsroom();
        String held = news.knownArticle(Api.article(Map.of("comments", Map.of("hold", "all"))));
        try (Comparison all = new Comparison(news)) {
            long[] id = new long[1];
            all.unnoticed("a held comment", () -> id[0] = Api.commented(held, Map.of()).getLong("id"));
            all.unnoticed("an edited held comment", () -> patch(id[0], Map.of("comment", "Other")));
            all.unnoticed("a held comment in the trash", () -> patch(id[0], Map.of("status", "trash")));
            news.knownComment(id[0]);
            all.after("the approval", () -> patch(id[0], Map.of("status", "approved")));
        }
    }

    @Test
    void what_erasures_and_imports_do_is_seen_everywhere_at_once() {
        Newsroom news = new Newsroom();
        String email = Api.unique("erika") + "@example.com";
        news.knownComment(Api.commented(news.article, Map.of("email", email, "name", "Erika")).getLong("id"));
        news.knownComment(Api.commented(news.article, Map.of("comment", "Ask " + email + " about it")).getLong("id"));
        String gone = Api.unique("gone") + "@example.com";
        long parent = news.knownComment(Api.commented(news.article, Map.of("email", gone)).getLong("id"));
        news.knownComment(Api.commented(news.article, Map.of("parent", parent)).getLong("id"));
        String imported = "imported-" + Long.toString(System.nanoTime(), 36);
        news.knownArticle(imported);
        try (Comparison all = new Comparison(news)) {
            all.after("an anonymised person", () -> erase(email, "anonymise"));
            all.after("a removed person", () -> erase(gone, "delete"));
            all.after("an import", () -> bring(imported, "Imported", 1));
            all.after("the same import with another comment", () -> bring(imported, "Imported", 2));
        }
        assertThat(Api.reader().get("/articles/" + imported).jsonPath().getInt("comments.count")).isEqualTo(2);
    }

    private static String patch(long id, Map<String, ?> change) {
        return Api.admin(change).patch("/comments/" + id).then().statusCode(200).extract().header("Byline-Batch");
    }

    private static void erase(String email, String mode) {
        Api.admin(Map.of("email", email, "mode", mode)).post("/privacy/erasures").then().statusCode(200);
    }

    /** Imports one article with some comments, and waits for the end. */
    private static void bring(String slug, String title, int comments) {
        StringBuilder file = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_blog_url>https://fresh.example</wp:base_blog_url>
                """).append("<item><title>").append(title).append("</title>")
                .append("<dc:creator>someone</dc:creator><wp:post_date_gmt>2020-02-03 04:05:06</wp:post_date_gmt>")
                .append("<wp:post_id>98001</wp:post_id><wp:post_name>").append(slug)
                .append("</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>");
        for (int number = 1; number <= comments; number++) {
            file.append("<wp:comment><wp:comment_id>").append(98_100 + number).append("</wp:comment_id>")
                    .append("<wp:comment_author>R</wp:comment_author><wp:comment_date_gmt>2020-03-01 10:00:00")
                    .append("</wp:comment_date_gmt><wp:comment_content>Remark ").append(number)
                    .append("</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>");
        }
        String job = Api.admin().multiPart("file", "file.xml",
                file.append("</item></channel></rss>").toString().getBytes(StandardCharsets.UTF_8)).post("/imports")
                .then().statusCode(202).extract().header("Location").replace("/api/v1", "");
        for (int patience = 0; patience < 600; patience++) {
            String status = Api.admin().get(job).jsonPath().getString("status");
            if (!status.equals("running")) {
                assertThat(status).isEqualTo("done");
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
