package dev.byline.wordpress.export;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.byline.article.ArticleDraft;

/** What exports tell in JSON because WordPress has no words for it. Absent means as WordPress' words have it. */
final class Told {

    private Told() {
    }

    /**
     * About an article.
     *
     * @param origin      what tells it from all others
     * @param status      {@code archived}, which is {@code private} there
     * @param byline      free text instead of the authors' names
     * @param authors     all logins in the order of the byline, if there are more than one
     * @param language    its language, if it is not the site's
     * @param summary     what the excerpt cannot hold: plain text with its line ends
     * @param format      what the body was written in, {@code html} or {@code markdown}
     * @param markdown    what was written, of Markdown
     * @param digest      SHA-256 of {@code content:encoded}: where that was changed, format and source count no more
     * @param publishedAt with its part of a second; {@code updatedAt} likewise
     * @param comments    how comments are taken, where it differs from the site
     * @param image       the lead image, for readers who cannot keep all attachments of a large site in mind
     */
    @JsonInclude(Include.NON_NULL)
    record OfArticle(String origin, String status, String kind, String byline, List<String> authors, String language,
            String summary, String canonicalUrl, String format, String markdown, String digest, Instant publishedAt,
            Instant createdAt, Instant updatedAt, Policy comments, Lead image) {
    }

    /**
     * How comments are taken below an article; see {@link ArticleDraft.Comments}.
     *
     * @param closedBySite whether they are closed, but not by the article
     */
    @JsonInclude(Include.NON_NULL)
    record Policy(Boolean open, Boolean closedBySite, Integer closeAfterDays, String hold, Integer holdLinks) {
    }

    /**
     * The lead image of an article.
     *
     * @param id the attachment's; if the article has another one, this counts no more
     */
    @JsonInclude(Include.NON_NULL)
    record Lead(long id, String url, String alt, String credit) {
    }

    /**
     * About an attachment.
     *
     * @param id     its id here
     * @param path   its address here, where that is a path of this site
     * @param credit who made it
     */
    @JsonInclude(Include.NON_NULL)
    record OfImage(long id, String path, String credit) {
    }

    /** About a section or tag: what belongs there, with its line ends. */
    @JsonInclude(Include.NON_NULL)
    record OfTerm(String description) {
    }

    /** About an author, all of it public here. */
    @JsonInclude(Include.NON_NULL)
    record OfAuthor(String origin, String slug, String bio, String website, String contact, Instant createdAt,
            Instant updatedAt) {
    }

    /**
     * About a comment.
     *
     * @param text      what was typed, if it is not what stands in the content
     * @param digest    SHA-256 of the content: where that was changed, the text counts no more
     * @param place     whether nothing of it is left but the place on which others hang
     * @param withdrawn whether its writer took it back
     * @param erased    whether its writer was erased, so that all that is here was left deliberately
     * @param deskUser  name of the desk's user who wrote it
     */
    @JsonInclude(Include.NON_NULL)
    record OfComment(String origin, String text, String digest, Boolean place, Boolean withdrawn, Boolean erased,
            Instant createdAt, Instant updatedAt, Instant editedAt, String userAgent, String deskUser,
            @JsonProperty("notify") Boolean wantsReplies, Boolean emailProven,
            List<Reason> findings) {
    }

    /** Why the checks held a comment. */
    record Reason(String rule, int weight, String evidence) {
    }
}
