package dev.byline.wordpress.export;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.comment.Comment;
import dev.byline.comment.spam.StoredFinding;
import dev.byline.wordpress.export.Told.OfComment;
import dev.byline.wordpress.export.Told.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes comments below their items. */
@ApplicationScoped
class CommentWriting {

    @Inject
    ObjectMapper json;

    /** Writes one of the comments of a page. */
    void write(Comment comment, ExportRecords.Comments page, ExportScope scope, Wxr xml)
            throws XMLStreamException, IOException {
        boolean place = comment.isErased() || !scope.complete() && !comment.isApproved();
        String content = place ? "" : CommentContents.of(comment.html());
        xml.open("wp:comment");
        xml.value("wp:comment_id", comment.id);
        xml.text("wp:comment_author", place ? "" : Wxr.html(comment.name));
        xml.text("wp:comment_author_email", place || !scope.complete() ? "" : comment.email);
        xml.text("wp:comment_author_url", place ? "" : Objects.toString(comment.website, ""));
        xml.text("wp:comment_author_IP", place || !scope.complete() ? ""
                : Objects.toString(comment.networkAddress, ""));
        xml.text("wp:comment_date", Wxr.stored(comment.createdAt));
        xml.text("wp:comment_date_gmt", Wxr.stored(comment.createdAt));
        xml.text("wp:comment_content", content);
        xml.text("wp:comment_approved", place ? "trash" : approved(comment));
        xml.text("wp:comment_type", "comment");
        xml.value("wp:comment_parent", comment.parentId == null ? 0 : comment.parentId);
        xml.value("wp:comment_user_id", 0);
        xml.meta("wp:commentmeta", "_byline_comment", json.writeValueAsString(
                place ? place(comment) : told(comment, content, page, scope.complete())));
        xml.close();
    }

    private static OfComment place(Comment comment) {
        return new OfComment(comment.identity(), null, null, true, comment.withdrawn ? true : null, null,
                comment.createdAt, comment.updatedAt, comment.editedAt, null, null, null, null, null);
    }

    private static OfComment told(Comment comment, String content, ExportRecords.Comments page, boolean complete) {
        boolean typed = Wxr.storable(content).equals(comment.text());
        List<Reason> findings = page.findings().getOrDefault(comment.id, List.of()).stream()
                .map(StoredFinding::finding)
                .map(finding -> new Reason(finding.rule(), finding.weight(), finding.evidence())).toList();
        return new OfComment(comment.identity(), typed ? null : comment.text(), typed ? null : Wxr.digest(content), null,
                null, page.erased().contains(comment.identity()) ? true : null, comment.createdAt, comment.updatedAt,
                comment.editedAt, complete ? comment.userAgent : null,
                complete && comment.userId != null ? page.users().get(comment.userId) : null,
                comment.notify && complete ? true : null,
                comment.emailProven && complete ? true : null, findings.isEmpty() || !complete ? null : findings);
    }

    private static String approved(Comment comment) {
        return switch (comment.status) {
            case APPROVED -> "1";
            case PENDING -> "0";
            case SPAM -> "spam";
            case TRASH -> "trash";
        };
    }
}
