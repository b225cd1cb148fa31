package dev.byline.article;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An article under one of its sections and tags, as lists read it. The rows come and go with {@link Article#terms}. */
@Entity
@Table(name = "article_term")
@IdClass(TermListing.Key.class)
class TermListing {

    // Named as the collection that shares the table names it.
    @Id
    @Column(name = "article_id")
    Long articleId;

    @Id
    @Column(name = "term_id")
    Long termId;

    /** When the article was published; {@code null} while lists leave it out. */
    Instant listedAt;

    /** What tells one row from another. */
    record Key(Long articleId, Long termId) {
    }
}
