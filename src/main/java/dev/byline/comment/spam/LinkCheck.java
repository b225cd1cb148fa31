package dev.byline.comment.spam;

import java.util.List;

import dev.byline.comment.CommentRules;
import dev.byline.text.CommentHtml;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds comments with as many links as the rules say; the writer's website does not count, as in WordPress. */
@ApplicationScoped
public class LinkCheck implements Check {

    @Override
    public List<Finding> inspect(Submission submission, CommentRules rules) {
        int links = CommentHtml.linkCount(submission.html());
        return rules.holdLinks() > 0 && links >= rules.holdLinks()
                ? List.of(new Finding("links", Finding.HOLD,
                        links + " links, and " + rules.holdLinks() + " make a comment wait"))
                : List.of();
    }
}
