package dev.byline.comment.spam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.byline.data.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Findings about stored comments. */
@ApplicationScoped
public class FindingRepository implements PanacheRepository<StoredFinding> {

    private static final int MAX_EVIDENCE = 500;

    @Inject
    Sql sql;

    /** Stores what was found about a comment, which must be stored already, by one statement. */
    public void add(long commentId, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (Finding finding : findings) {
            String evidence = finding.evidence();
            values.addAll(List.of(commentId, finding.rule(), finding.weight(),
                    evidence.length() > MAX_EVIDENCE ? evidence.substring(0, MAX_EVIDENCE) : evidence));
        }
        sql.update("insert into comment_finding (comment_id, rule, weight, evidence) values "
                + Sql.times(findings.size(), "(?, ?, ?, ?)"), values.toArray());
    }

    /** Stores what was found about a comment in its new wording, instead of what was found before. */
    public void replace(long commentId, List<Finding> findings) {
        delete("commentId", commentId);
        add(commentId, findings);
    }

    /** What was found about comments, by the comments' ids. */
    public Map<Long, List<StoredFinding>> mapByComments(Collection<Long> commentIds) {
        return commentIds.isEmpty() ? Map.of() : find("commentId in ?1 order by id", commentIds).stream()
                .collect(Collectors.groupingBy(finding -> finding.commentId));
    }
}
