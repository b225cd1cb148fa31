package dev.byline.comment.spam.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.spam.Submission;
import dev.byline.data.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Similarity hashes of comments in the database. */
@ApplicationScoped
public class Fingerprints implements PanacheRepositoryBase<CommentFingerprint, Long> {

    /** Newest texts of one band that are compared at the most. */
    private static final int CANDIDATES = 100;
    private static final String BAND = "(select comment_id, bits from comment_fingerprint"
            + " where band%d = ? and created_at >= ? order by created_at desc limit " + CANDIDATES + ")";
    private static final String BANDS = String.join(" union ", BAND.formatted(1), BAND.formatted(2),
            BAND.formatted(3), BAND.formatted(4));

    private static final String INSERT = "insert into comment_fingerprint (comment_id, bits, band1, band2, band3,"
            + " band4, created_at) values (?, ?, ?, ?, ?, ?, ?)";

    @Inject
    Sql sql;

    @Inject
    CommentRepository comments;

    /** Keeps the hash of a new comment's text, which is stored already; short texts have none. */
    public void add(Comment comment) {
        Long bits = SimHash.of(comment.html());
        if (bits != null) {
            sql.later(INSERT, comment.id, bits, band(bits, 0), band(bits, 1), band(bits, 2), band(bits, 3),
                    comment.createdAt);
        }
    }

    /** Replaces the hash of a comment's text after an edit. */
    public void replace(Comment comment) {
        CommentFingerprint known = findById(comment.id);
        Long bits = SimHash.of(comment.html());
        if (known == null) {
            add(comment);
        } else if (bits == null) {
            delete(known);
        } else {
            known.bits = bits;
            known.band1 = band(bits, 0);
            known.band2 = band(bits, 1);
            known.band3 = band(bits, 2);
            known.band4 = band(bits, 3);
        }
    }

    /**
     * A comment since a moment with nearly the same text below another article or by another writer, one of spam before
     * others; empty if there is none or the text is short.
     *
     * @param distance bits of 64 in which the texts' hashes may differ, 3 at the most
     */
    Optional<Comment> findSimilar(Submission submission, Instant since, int distance) {
        Long bits = SimHash.of(submission.html());
        if (bits == null) {
            return Optional.empty();
        }
        List<Long> near = sql.list(BANDS, band(bits, 0), since, band(bits, 1), since, band(bits, 2), since,
                band(bits, 3), since).stream()
                .filter(row -> Long.bitCount(((Number) row[1]).longValue() ^ bits) <= distance)
                .map(row -> ((Number) row[0]).longValue()).toList();
        List<Comment> similar = near.isEmpty() ? List.of() : comments.list("id in ?1 order by id desc", near).stream()
                .filter(comment -> !comment.articleId.equals(submission.article().id)
                        || !submission.emailHash().equals(comment.emailHash)).toList();
        Optional<Comment> spam = similar.stream().filter(comment -> comment.status == CommentStatus.SPAM).findFirst();
        return spam.isPresent() ? spam : similar.stream().findFirst();
    }

    private static int band(long bits, int number) {
        return (int) (bits >>> 16 * number & 0xffff);
    }
}
