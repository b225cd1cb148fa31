package dev.byline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A slug that an article had before; it redirects to the article as long as nothing else takes it. */
@Entity
@Table(name = "article_former_slug")
public class FormerSlug {

    @Id
    public String slug;

    public Long articleId;
}
