package dev.byline.comment.spam;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Findings about stored comments. */
@ApplicationScoped
public class FindingRepository implements PanacheRepository<StoredFinding> {

    private static final int MAX_EVIDENCE = 500;

    /** Stores what was found about a comment. */
    public void add(long commentId, List<Finding> findings) {
        for (Finding finding : findings) {
            StoredFinding stored = new StoredFinding();
            stored.commentId = commentId;
            stored.rule = finding.rule();
            stored.weight = finding.weight();
            stored.evidence = finding.evidence().length() > MAX_EVIDENCE
                    ? finding.evidence().substring(0, MAX_EVIDENCE) : finding.evidence();
            persist(stored);
        }
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
