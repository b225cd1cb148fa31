package dev.byline.comment.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.moderation.WriterBlock;
import dev.byline.comment.moderation.WriterBlocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;

/** What becomes known of a writer after the fact: an address proven by mail, a block. */
@HttpTest
class ReconsideredTest {

    @Inject
    Pipeline pipeline;

    @Inject
    CommentRepository comments;

    @Inject
    WriterBlocks blocks;

    private final String email = Api.unique("rita") + "@example.com";

    @Test
    void a_proven_address_makes_a_writer_known_if_another_comment_of_it_is_approved() {
        String slug = Api.article();
        long waits = Api.commented(slug, Map.of("email", email)).getLong("id");
        assertThat(reconsidered(waits, false)).isEqualTo(CommentStatus.PENDING);
        assertThat(reconsidered(waits, true)).isEqualTo(CommentStatus.PENDING);
        Api.decide(Api.commented(slug, Map.of("email", email)).getLong("id"), "approved");
        assertThat(reconsidered(waits, false)).isEqualTo(CommentStatus.PENDING);
        assertThat(SpamRules.found(waits)).containsExactly("first-time");
        assertThat(reconsidered(waits, true)).isEqualTo(CommentStatus.APPROVED);
        assertThat(SpamRules.found(waits)).isEmpty();
        assertThat(Api.admin().get("/comments/" + waits).jsonPath().getString("status")).isEqualTo("pending");
    }

    @Test
    void a_proven_address_does_not_outweigh_other_reasons() {
        String slug = Api.article();
        long waits = Api.commented(slug, Map.of("email", email, "comment", "https://a.example https://b.example"))
                .getLong("id");
        Api.decide(Api.commented(slug, Map.of("email", email)).getLong("id"), "approved");
        assertThat(reconsidered(waits, true)).isEqualTo(CommentStatus.PENDING);
        assertThat(SpamRules.found(waits)).contains("links").doesNotContain("first-time");
    }

    @Test
    void what_a_blocked_writer_sends_is_spam_and_the_writer_is_not_told() {
        long first = Api.commented(Api.openArticle(), Map.of("email", email)).getLong("id");
        QuarkusTransaction.requiringNew().run(() -> blocks.block(first, Set.of(WriterBlock.By.EMAIL), null, "admin"));
        var answer = Api.commented(Api.openArticle(), Map.of("email", email.toUpperCase(java.util.Locale.ROOT)));
        assertThat(answer.getString("status")).isEqualTo("pending");
        assertThat(SpamRules.found(answer.getLong("id"))).contains("blocked-writer");
        assertThat(Api.admin().get("/comments/" + answer.getLong("id")).jsonPath().getString("status"))
                .isEqualTo("spam");
    }

    private CommentStatus reconsidered(long id, boolean proven) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var comment = comments.findById(id);
            comment.emailProven = proven;
            return pipeline.reconsider(comment).status();
        });
    }
}
