package dev.byline.article;

import java.time.Instant;
import java.util.List;

import dev.byline.http.MaxBytes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An article as the desk writes it. Absent fields take their defaults; in a patch they stay as they are.
 *
 * @param slug         its name in URLs; made from the title if absent
 * @param kind         its label, {@code news} by default; {@code page} for pages
 * @param status       {@code draft} by default
 * @param title        plain text
 * @param summary      plain text
 * @param body         what is written
 * @param byline       free text instead of the authors' names
 * @param authors      slugs, in the order of the byline
 * @param sections     slugs
 * @param tags         slugs
 * @param language     BCP 47 tag; the site's by default
 * @param image        the lead image
 * @param canonicalUrl where the text is at home if not here
 * @param password     what readers must know to read it
 * @param sticky       whether a front end should keep it on top
 * @param parent       slug of the page above this page
 * @param menuOrder    place among pages
 * @param publishedAt  when it was or is to be published; now by default
 * @param comments     how comments are taken here, where it differs from the site
 */
public record ArticleDraft(
        @Size(max = 200) String slug,
        @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                message = "Lower-case letters a to z, digits and single hyphens only") String kind,
        ArticleStatus status,
        @NotBlank(message = "Give a title") @Size(max = 500) String title,
        @MaxBytes(20_000) String summary,
        @Valid Body body,
        @Size(max = 500) String byline,
        @Size(max = 50) List<String> authors,
        @Size(max = 100) List<String> sections,
        @Size(max = 100) List<String> tags,
        @Size(max = 35) @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
                message = "A language tag such as en or pt-BR") String language,
        @Valid Image image,
        @Size(max = 2000) String canonicalUrl,
        @Size(min = 1, max = 255) String password,
        Boolean sticky,
        @Size(max = 200) String parent,
        Integer menuOrder,
        Instant publishedAt,
        @Valid Comments comments) {

    /**
     * The body: exactly one of the three.
     *
     * @param html      HTML, sanitised on write
     * @param markdown  CommonMark with tables
     * @param wordpress a body as WordPress stores it
     */
    public record Body(@MaxBytes(MAX_BYTES) String html, @MaxBytes(MAX_BYTES) String markdown,
            @MaxBytes(MAX_BYTES) String wordpress) {

        private static final int MAX_BYTES = 1_500_000;
    }

    /**
     * The lead image.
     *
     * @param url    an http or https address, or a path of this site
     * @param alt    what it shows, for those who do not see it
     * @param credit who made it
     */
    public record Image(@NotBlank(message = "Give the image's address") @Size(max = 2000) String url,
            @Size(max = 1000) String alt, @Size(max = 500) String credit) {
    }

    /**
     * How comments are taken under this article; each part {@code null} as the site has it.
     *
     * @param open           whether readers may comment
     * @param closeAfterDays days after publishing until comments close, 0 for never
     * @param hold           which comments wait for a moderator
     * @param holdLinks      links in a comment that make it wait, 0 for no limit
     */
    public record Comments(Boolean open, @Min(0) @Max(36_500) Integer closeAfterDays, CommentHold hold,
            @Min(0) @Max(1000) Integer holdLinks) {
    }
}
