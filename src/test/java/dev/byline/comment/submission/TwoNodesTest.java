package dev.byline.comment.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Stored;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.Pipeline;
import dev.byline.comment.spam.Submission;
import dev.byline.data.SiteSecret;
import jakarta.inject.Inject;

/** Two services that do not know each other's turns, as on two nodes: only the database can tell them apart. */
@HttpTest
class TwoNodesTest {

    @Inject
    SubmissionRules rules;

    @Inject
    CommentConfig config;

    @Inject
    SubmissionStore store;

    @Inject
    FloodLimit flood;

    @Inject
    Pipeline pipeline;

    @Inject
    SiteSecret secret;

    @Inject
    ArticleRepository articles;

    private SubmissionService node() {
        SubmissionService node = new SubmissionService();
        node.rules = rules;
        node.config = config;
        node.store = store;
        node.flood = flood;
        node.pipeline = pipeline;
        node.secret = secret;
        return node;
    }

    @Test
    void one_key_on_two_nodes_at_once_makes_one_comment_that_both_answer() {
        for (int times = 0; times < 5; times++) {
            String slug = Api.openArticle();
            SubmissionDraft draft = new SubmissionDraft("Rita", "rita@example.com", null, Api.unique("A remark"), null,
                    null, null, null, null, null);
            Submission.Sender sender = new Submission.Sender("192.0.2.1", null, "a key", null, null, false);
            List<Taken> taken = Parallel.run(8, number -> node().submit(draft, List.of(),
                    () -> articles.findPlacePublicBySlug(slug).orElseThrow(), sender));
            assertThat(taken).extracting(each -> each.comment().id).containsOnly(taken.get(0).comment().id);
            assertThat(taken).filteredOn(Taken::isNew).hasSize(1);
            assertThat(Stored.comments(slug)).hasSize(1);
        }
    }
}
