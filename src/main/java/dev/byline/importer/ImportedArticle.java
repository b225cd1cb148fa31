package dev.byline.importer;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What an import made of an article, kept to see whether the file or the article has changed since. */
@Entity
public class ImportedArticle {

    @Id
    public Long articleId;

    /** Hash of what the file said. */
    public String fingerprint;

    /** The article's own time of change as the import left it: any other means that somebody edited it here. */
    public Instant updatedAt;
}
