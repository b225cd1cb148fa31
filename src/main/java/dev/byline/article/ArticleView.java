package dev.byline.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An article as everybody sees it. Of a protected one, without its password, {@code summary} is empty, {@code body} is
 * absent and the numbers are 0.
 *
 * @param kind           its label's name
 * @param body           absent in lists unless asked for
 * @param byline         what to print as the byline: the free text, or the authors' names
 * @param publishedAt    {@code null} for drafts
 * @param wordCount      words of the body
 * @param readingMinutes at 230 words a minute, rounded up
 * @param isProtected    whether readers need a password
 * @param canonicalUrl   absolute
 * @param links          {@code self page comments replyForm}
 */
public record ArticleView(long id, String slug, String kind, String title, String summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) Body body, String byline, List<Writer> authors,
        List<Filing> sections, List<Filing> tags, String language, Image image, Instant publishedAt,
        Instant updatedAt, int wordCount, int readingMinutes, Comments comments,
        @JsonProperty("protected") boolean isProtected, String canonicalUrl, Map<String, String> links) {

    /** The body, ready to be shown. */
    public record Body(String html) {
    }

    /** One author of the byline. */
    public record Writer(String slug, String name, String bio, String avatar) {
    }

    /** One section or tag. */
    public record Filing(String slug, String name) {
    }

    /** The lead image. */
    public record Image(String url, String alt, String credit) {
    }

    /**
     * The discussion below.
     *
     * @param open  whether readers may comment now
     * @param count approved comments
     * @param items first page of the thread, where {@code include=comments} asked for it
     * @param page  place of that page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Comments(boolean open, int count, List<?> items, Object page) {
    }
}
