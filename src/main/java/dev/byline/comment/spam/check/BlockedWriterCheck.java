package dev.byline.comment.spam.check;

import java.util.List;
import java.util.Set;

import dev.byline.comment.CommentRules;
import dev.byline.comment.moderation.WriterBlocks;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import dev.byline.security.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds writers whom the desk has blocked, by their address or their network. */
@ApplicationScoped
public class BlockedWriterCheck implements Check {

    @Inject
    WriterBlocks blocks;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.BLOCKED_WRITER);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        String address = submission.sender().networkAddress();
        return blocks.isBlocked(submission.emailHash(), address == null ? null : ClientAddress.network(address))
                ? book.found(Rule.BLOCKED_WRITER, "The desk has blocked this writer's address or network") : List.of();
    }
}
