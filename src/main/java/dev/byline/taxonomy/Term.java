package dev.byline.taxonomy;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.byline.data.KeepableId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A section or a tag. Slugs are unique within each of the two. */
@Entity
@DynamicUpdate
public class Term {

    @Id
    @KeepableId(sequence = "term_seq")
    public Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    public Taxonomy taxonomy;

    public String slug;

    public String name;

    public String description = "";

    /** The section above; always {@code null} for tags. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    public Term parent;

    /** Public articles filed here itself, pages aside. Kept by the article room. */
    public int articleCount;

    @Version
    public int version;
}
