package dev.byline.comment.submission;

import dev.byline.article.Article;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.RulesService;
import dev.byline.comment.spam.proof.Challenge;
import dev.byline.comment.spam.proof.FormAge;
import dev.byline.comment.spam.proof.ProofOfWork;
import dev.byline.http.Times;
import dev.byline.mail.Outbox;
import dev.byline.security.ClientAddress;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Hands out reply forms to whoever sent the request that is being answered. */
@ApplicationScoped
public class ReplyForms {

    @Inject
    CommentConfig config;

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

    /** The form of an article: signed with the time and, while a flood is on, with a challenge. */
    public ReplyForm of(Article article) {
        CommentRules policy = CommentRules.of(article, config);
        RoutingContext request = current.getCurrent();
        String address = request == null ? null : clientAddress.of(request.request());
        Challenge challenge = policy.open() && flood.isHigh(address, rules.current().limits())
                ? proofs.challenge(article.id) : null;
        return ReplyForm.of(article, policy, outbox.isOpen(), age.sign(article.id, Times.now()), challenge);
    }
}
