package dev.byline.wordpress.export;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.article.Article;
import dev.byline.article.ArticleBody;
import dev.byline.article.ArticleStatus;
import dev.byline.article.BodyFormat;
import dev.byline.comment.CommentConfig;
import dev.byline.http.SiteConfig;
import dev.byline.http.Words;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.text.PlainText;
import dev.byline.wordpress.export.Told.Lead;
import dev.byline.wordpress.export.Told.OfArticle;
import dev.byline.wordpress.export.Told.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes articles and pages as items, up to the place where their comments follow. */
@ApplicationScoped
class ArticleWriting {

    private static final String NO_TIME = "0000-00-00 00:00:00";

    @Inject
    SiteConfig site;

    @Inject
    CommentConfig comments;

    @Inject
    ObjectMapper json;

    /**
     * Begins the item of an article.
     *
     * @param image the id of the attachment that is its lead image
     */
    void begin(Article article, ArticleBody body, List<String> formerSlugs, long image, Wxr xml)
            throws XMLStreamException, IOException {
        boolean draft = article.status == ArticleStatus.DRAFT;
        String content = content(body);
        xml.open("item");
        xml.text("title", article.titleSource == null ? Wxr.html(article.title) : article.titleSource);
        xml.value("link", site.link("/articles/" + article.slug));
        xml.value("pubDate", draft ? "" : Wxr.published(article.publishedAt));
        xml.text("dc:creator", article.authors.isEmpty() ? "" : article.authors.get(0).slug);
        xml.guid(site.link((article.isPage() ? "/?page_id=" : "/?p=") + article.id));
        xml.value("description", "");
        xml.text("content:encoded", content);
        xml.text("excerpt:encoded", Wxr.html(article.summary));
        xml.value("wp:post_id", article.id);
        xml.text("wp:post_date", Wxr.stored(article.publishedAt));
        xml.text("wp:post_date_gmt", draft ? NO_TIME : Wxr.stored(article.publishedAt));
        xml.text("wp:post_modified", Wxr.stored(article.updatedAt));
        xml.text("wp:post_modified_gmt", Wxr.stored(article.updatedAt));
        xml.text("wp:comment_status", isOpen(article) ? "open" : "closed");
        xml.text("wp:ping_status", "closed");
        xml.text("wp:post_name", article.slug);
        xml.text("wp:status", switch (article.status) {
            case PUBLISHED -> "publish";
            case SCHEDULED -> "future";
            case DRAFT -> "draft";
            case ARCHIVED -> "private";
        });
        xml.value("wp:post_parent", article.parentId == null ? 0 : article.parentId);
        xml.value("wp:menu_order", article.menuOrder);
        xml.text("wp:post_type", article.isPage() ? "page" : "post");
        xml.text("wp:post_password", Objects.toString(article.password, ""));
        xml.value("wp:is_sticky", article.sticky ? 1 : 0);
        for (Term term : article.terms.stream().sorted(Comparator.comparing(term -> term.id)).toList()) {
            xml.filing(term.taxonomy == Taxonomy.SECTION ? "category" : "post_tag", term.slug, Wxr.html(term.name));
        }
        if (article.imageUrl != null) {
            xml.meta("wp:postmeta", "_thumbnail_id", Long.toString(image));
        }
        for (String slug : formerSlugs) {
            xml.meta("wp:postmeta", "_wp_old_slug", slug);
        }
        xml.meta("wp:postmeta", "_byline_article", json.writeValueAsString(told(article, body, content, image)));
    }

    /** What WordPress shows as it was meant: a block of HTML gets no paragraphs and line ends of WordPress' own. */
    private static String content(ArticleBody body) {
        return body.format == BodyFormat.WORDPRESS ? body.source
                : body.html.isEmpty() ? "" : "<!-- wp:html -->\n" + body.html + "\n<!-- /wp:html -->";
    }

    private OfArticle told(Article article, ArticleBody body, String content, long image) {
        boolean written = body.format != BodyFormat.WORDPRESS;
        boolean excerpt = PlainText.ofHtml(Wxr.html(article.summary)).strip().equals(article.summary);
        return new OfArticle(article.identity(),
                article.status == ArticleStatus.ARCHIVED ? Words.of(article.status) : null,
                article.isPage() ? null : article.kind, article.byline,
                article.authors.size() < 2 ? null : article.authors.stream().map(author -> author.slug).toList(),
                article.language.equals(site.language()) ? null : article.language,
                excerpt ? null : article.summary, article.canonicalUrl, written ? Words.of(body.format) : null,
                body.format == BodyFormat.MARKDOWN ? body.source : null, written ? Wxr.digest(content) : null,
                exact(article.publishedAt), article.createdAt, exact(article.updatedAt), policy(article),
                article.imageUrl == null ? null
                        : new Lead(image, article.imageUrl, article.imageAlt, article.imageCredit));
    }

    private static Instant exact(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? null : time;
    }

    private Policy policy(Article article) {
        Policy policy = new Policy(article.commentsOpen,
                article.commentsOpen == null && !comments.open() ? true : null, article.commentsCloseDays,
                article.commentsHold == null ? null : Words.of(article.commentsHold), article.commentsHoldLinks);
        return policy.equals(new Policy(null, null, null, null, null)) ? null : policy;
    }

    private boolean isOpen(Article article) {
        return article.commentsOpen != null ? article.commentsOpen : comments.open();
    }
}
