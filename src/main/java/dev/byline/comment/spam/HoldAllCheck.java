package dev.byline.comment.spam;

import java.util.List;

import dev.byline.article.CommentHold;
import dev.byline.comment.CommentRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds everything where the site or the article says so. */
@ApplicationScoped
public class HoldAllCheck implements Check {

    @Override
    public List<Finding> inspect(Submission submission, CommentRules rules) {
        return rules.hold() == CommentHold.ALL
                ? List.of(new Finding("hold-all", Finding.HOLD, "All comments here wait for a moderator"))
                : List.of();
    }
}
