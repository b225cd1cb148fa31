package dev.byline.article;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** The long part of an article: what was written, and what was made of it once, when it was saved. */
@Entity
public class ArticleBody {

    @Id
    public Long articleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public BodyFormat format;

    public String source;

    /** Sanitised HTML. */
    public String html;

    /** Words of title, summary and body for finding it; of a protected article only those of the title. */
    public String words;
}
