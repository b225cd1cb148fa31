package dev.byline.comment.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.http.Times;
import dev.byline.privacy.WholeDatabase;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;

/** What was thrown away goes for good after a while. */
@HttpTest
class RemovedCommentsTest {

    @Inject
    AgroalDataSource source;

    @Inject
    RemovedComments removed;

    private WholeDatabase database;
    private String slug;

    @BeforeEach
    void open() {
        database = new WholeDatabase(source);
        slug = Api.openArticle();
    }

    @Test
    void spam_and_trash_go_after_their_days_and_nothing_else_does() {
        long spam = comment(null, "spam", 31);
        long trash = comment(null, "trash", 31);
        List<Long> stay = List.of(comment(null, "spam", 29), comment(null, "trash", 29), comment(null, "pending", 400),
                comment(null, "approved", 400));
        clear();
        for (long gone : List.of(spam, trash)) {
            Api.admin().get("/comments/" + gone).then().statusCode(404);
        }
        for (long id : stay) {
            Api.admin().get("/comments/" + id).then().statusCode(200);
        }
        assertThat(Api.reader().get("/articles/" + slug).jsonPath().getInt("comments.count")).isEqualTo(1);
    }

    @Test
    void where_others_hang_on_it_only_the_place_stays() {
        long top = comment(null, "approved", 400);
        long reply = comment(top, "approved", 400);
        decide(top, "trash", 31);
        clear();
        assertThat(database.select("select text from comment where id = ?", top)).containsExactly("");
        assertThat(database.select("select email from comment where id = ?", top)).containsExactly("");
        assertThat(Api.reader().get("/articles/" + slug + "/comments").jsonPath().getInt("items[0].replies[0].id"))
                .isEqualTo((int) reply);
        Problems.expect(Api.admin(Map.of("status", "approved")).patch("/comments/" + top), 409, "conflict");
        decide(reply, "trash", 31);
        clear();
        for (long gone : List.of(top, reply)) {
            Api.admin().get("/comments/" + gone).then().statusCode(404);
        }
    }

    @Test
    void an_empty_place_goes_once_nothing_hangs_on_it_any_more() {
        long top = comment(null, "approved", 400);
        long reply = comment(top, "pending", 400);
        decide(top, "trash", 31);
        clear();
        assertThat(database.select("select text from comment where id = ?", top))
                .as("a held comment hangs on it").containsExactly("");
        database.run("delete from comment where id = ?", reply);
        database.run("update comment set updated_at = ? where id = ?", OffsetDateTime.now().minusDays(31), top);
        clear();
        Api.admin().get("/comments/" + top).then().statusCode(404);
    }

    private void clear() {
        removed.clear(Times.now().minus(Duration.ofDays(30)));
    }

    private long comment(Long parent, String status, int days) {
        Map<String, Object> more = parent == null ? Map.of() : Map.of("parent", parent);
        long id = Api.commented(slug, more).getLong("id");
        decide(id, status, days);
        return id;
    }

    private void decide(long id, String status, int days) {
        Api.decide(id, status);
        database.run("update comment set updated_at = ?, version = version + 1 where id = ?",
                OffsetDateTime.now().minusDays(days), id);
    }
}
