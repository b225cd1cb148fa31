package dev.byline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How many public articles of one kind there are. Kept by {@link PublicCounts}. */
@Entity
class ArticleTotal {

    @Id
    String kind;

    int articles;
}
