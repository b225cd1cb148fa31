package dev.byline.wordpress.post;

import java.time.Duration;
import java.time.Instant;

import dev.byline.article.Article;
import dev.byline.article.ArticleStatus;
import dev.byline.http.Times;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;

/**
 * Where a write puts a post. What is pending or private in WordPress is a draft here: neither exists for the public.
 * A date in the future makes {@code publish} a {@code future}, a past one the reverse.
 *
 * @param status where it stands
 * @param date   when it was or is to be published, {@code null} for the moment of the write
 */
record PostPlace(ArticleStatus status, Instant date) {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /**
     * The place that a request asks for.
     *
     * @param standing the post as it is, {@code null} for a new one
     * @throws RestError 403 where the caller may not publish
     */
    static PostPlace of(RestRequest request, Article standing) {
        ArticleStatus status = status(request, standing);
        Instant date = date(request, standing);
        return new PostPlace(status, date == null && status == ArticleStatus.SCHEDULED ? Times.now() : date);
    }

    private static ArticleStatus status(RestRequest request, Article standing) {
        ArticleStatus current = standing == null ? ArticleStatus.DRAFT : standing.status;
        String wanted = request.text("status");
        if (wanted == null || wanted.equals(PostViews.status(current))) {
            return current;
        }
        boolean publishes = wanted.equals("publish") || wanted.equals("future");
        if ((publishes || wanted.equals("private")) && !request.caller().is(Role.EDITOR)) {
            throw RestError.forbidden(request, "rest_cannot_publish", publishes
                    ? "Sorry, you are not allowed to publish posts in this post type."
                    : "Sorry, you are not allowed to create private posts in this post type.");
        }
        return wanted.equals("publish") ? ArticleStatus.PUBLISHED
                : publishes ? ArticleStatus.SCHEDULED : ArticleStatus.DRAFT;
    }

    private static Instant date(RestRequest request, Article standing) {
        if (isReset(request, "date") || isReset(request, "date_gmt")) {
            return Times.now();
        }
        String given = request.sent("date") ? request.text("date") : request.text("date_gmt");
        Instant date = given == null ? null : RestDates.parse(given).orElseThrow();
        // Clients send back what they have read, which is cut to seconds: the date then stays as exact as it was.
        boolean changed = date != null
                && (standing == null || !RestDates.write(date).equals(RestDates.write(standing.publishedAt)));
        if (changed) {
            return date;
        }
        return standing == null || isUndated(standing) ? null : standing.publishedAt;
    }

    private static boolean isReset(RestRequest request, String name) {
        return request.mentions(name) && !request.sent(name);
    }

    /** Whether it is a draft whose date nobody set: it moves with each save, and publishing sets it. */
    static boolean isUndated(Article article) {
        return article.status == ArticleStatus.DRAFT
                && Duration.between(article.publishedAt, article.updatedAt).abs().compareTo(AT_ONCE) < 0;
    }
}
