package dev.byline.article;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an article said after one save. */
@Entity
@Table(name = "article_revision")
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long articleId;

    /** Counts from 1 for each article. */
    public int number;

    /** The {@link ArticleDraft} as JSON, without the password. */
    public String content;

    /** Name of the desk user who saved it. */
    public String savedBy;

    public Instant savedAt;
}
