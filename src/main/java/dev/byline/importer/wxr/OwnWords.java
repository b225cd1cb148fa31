package dev.byline.importer.wxr;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.http.Times;

/**
 * What Byline's own exports say beyond WordPress' words, as JSON in metadata. WordPress keeps it while people go on
 * editing there, so it counts only as far as WordPress' words beside it still say the same. All parts may be
 * {@code null}; JSON that cannot be read says nothing.
 */
final class OwnWords {

    /** The key of what is said about an article. */
    static final String ARTICLE = "_byline_article";
    /** The key of what is said about an image. */
    static final String IMAGE = "_byline_image";
    /** The key of what is said about a section or tag. */
    static final String TERM = "_byline_term";
    /** The key of what is said about a comment. */
    static final String COMMENT = "_byline_comment";
    /** The element of what is said about an author. */
    static final String AUTHOR = "byline:author";

    /** The element that says where a comment came from whose writer was erased. */
    static final String ERASED = "byline:erased";

    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private OwnWords() {
    }

    /** About an article. */
    record OfArticle(String origin, String status, String kind, String byline, List<String> authors, String language,
            String summary, String canonicalUrl, String format, String markdown, String digest, String publishedAt,
            String createdAt, String updatedAt, Policy comments, Lead image) {

        static final OfArticle NOTHING = new OfArticle(null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    /** The lead image of an article. */
    record Lead(long id, String url, String alt, String credit) {
    }

    /** How comments are taken below an article. */
    record Policy(Boolean open, Boolean closedBySite, Integer closeAfterDays, String hold, Integer holdLinks) {
    }

    /** About an attachment. */
    record OfImage(long id, String path, String credit) {

        static final OfImage NOTHING = new OfImage(0, null, null);
    }

    /** About a section or tag. */
    record OfTerm(String description) {

        static final OfTerm NOTHING = new OfTerm(null);
    }

    /** About an author. */
    record OfAuthor(String origin, String slug, String bio, String website, String contact, String createdAt,
            String updatedAt) {

        static final OfAuthor NOTHING = new OfAuthor(null, null, null, null, null, null, null);
    }

    /** About a comment. */
    record OfComment(String origin, String text, String digest, boolean place, boolean withdrawn, boolean erased,
            String createdAt, String updatedAt, String editedAt, String userAgent, String deskUser,
            @JsonProperty("notify") boolean wantsReplies, boolean emailProven, List<Reason> findings) {

        static final OfComment NOTHING = new OfComment(null, null, null, false, false, false, null, null, null, null,
                null, false, false, null);
    }

    /** Why the checks held a comment. */
    record Reason(String rule, int weight, String evidence) {

        boolean isStorable() {
            return rule != null && rule.matches("[a-z0-9-]{1,60}") && evidence != null;
        }
    }

    /** Reads JSON; {@code nothing} if it is none, or says something else. */
    static <T> T read(String json, T nothing) {
        if (json == null || json.isBlank()) {
            return nothing;
        }
        try {
            @SuppressWarnings("unchecked")
            T said = (T) JSON.readValue(json, nothing.getClass());
            return said == null ? nothing : said;
        } catch (JsonProcessingException unreadable) {
            return nothing;
        }
    }

    /**
     * A time to its part of a second.
     *
     * @param said    what JSON says, {@code null} for nothing
     * @param element the time that WordPress' own element says to the second; where the two differ it has been changed
     */
    static Instant time(String said, Instant element) {
        try {
            Instant exact = said == null ? null : Times.parse(said);
            return exact == null || element != null && !exact.truncatedTo(ChronoUnit.SECONDS).equals(element)
                    ? element : exact;
        } catch (DateTimeException none) {
            return element;
        }
    }
}
