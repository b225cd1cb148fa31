package dev.byline.article;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An article as the desk sees it: what everybody sees, and what only the desk may.
 *
 * @param article   the public view
 * @param source    what was written; {@code null} in lists
 * @param createdBy id of the desk user who made it
 * @param policy    how comments are taken here, where it differs from the site
 */
public record DeskArticleView(@JsonUnwrapped ArticleView article, ArticleStatus status, int version,
        @JsonProperty("source") ArticleDraft.Body source, String password, boolean sticky, Long parentId,
        int menuOrder, Long createdBy, Instant createdAt,
        @JsonProperty("commentPolicy") ArticleDraft.Comments policy) {
}
