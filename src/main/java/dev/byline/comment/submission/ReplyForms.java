package dev.byline.comment.submission;

import java.time.Duration;
import java.time.Instant;

import dev.byline.article.Article;
import dev.byline.comment.CommentRules;
import dev.byline.comment.Threads;
import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.RulesService;
import dev.byline.comment.spam.proof.Challenge;
import dev.byline.comment.spam.proof.FormAge;
import dev.byline.comment.spam.proof.ProofOfWork;
import dev.byline.http.Times;
import dev.byline.mail.Outbox;
import dev.byline.pagecache.Shown;
import dev.byline.security.ClientAddress;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Hands out reply forms to whoever sent the request that is being answered. */
@ApplicationScoped
public class ReplyForms {

    /** Pages with a form are made anew so often that the time in them never counts as too long ago. */
    private static final Duration FRESH = Duration.ofHours(1);

    @Inject
    Threads threads;

    @Inject
    Outbox outbox;

    @Inject
    FormAge age;

    @Inject
    ProofOfWork proofs;

    @Inject
    FloodLimit flood;

    @Inject
    RulesService rules;

    @Inject
    ClientAddress clientAddress;

    @Inject
    CurrentVertxRequest current;

    @Inject
    Shown shown;

    /** The form of an article: signed with the time and, while a flood is on, with a challenge. */
    public ReplyForm of(Article article) {
        CommentRules policy = threads.rules(article);
        RoutingContext request = current.getCurrent();
        String address = request == null ? null : clientAddress.of(request.request());
        Challenge challenge = policy.open() && flood.isHigh(address, rules.current().limits())
                ? proofs.challenge(article.id) : null;
        if (challenge != null) {
            shown.onlyToTheCaller();
        }
        Instant now = Times.now();
        shown.until(now.plus(FRESH));
        return ReplyForm.of(article, policy, outbox.isOpen(), age.sign(article.id, now), challenge);
    }
}
