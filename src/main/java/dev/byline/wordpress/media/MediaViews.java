package dev.byline.wordpress.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.article.Article;
import dev.byline.pagecache.Shown;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.text.EscapedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one way from a lead image to a media item. */
@ApplicationScoped
class MediaViews {

    /** What makes an image's slug of its article's, which nothing else has. */
    static final String SLUG_END = "-image";

    @Inject
    RestUrls urls;

    @Inject
    Shown shown;

    Map<String, Object> view(Article article, String context) {
        shown.tag("article", article.id);
        String title = ImageType.title(article.imageUrl);
        String credit = article.imageCredit == null ? "" : article.imageCredit;
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", article.id);
        view.put("date", RestDates.write(article.publishedAt));
        view.put("date_gmt", RestDates.write(article.publishedAt));
        view.put("guid", text(article.imageUrl, article.imageUrl));
        view.put("modified", RestDates.write(article.updatedAt));
        view.put("modified_gmt", RestDates.write(article.updatedAt));
        view.put("slug", article.slug + SLUG_END);
        view.put("status", "inherit");
        view.put("type", "attachment");
        view.put("link", page(article));
        view.put("title", text(title, EscapedText.of(title)));
        view.put("author", article.authors.isEmpty() ? 0 : article.authors.get(0).id);
        view.put("comment_status", "closed");
        view.put("ping_status", "closed");
        view.put("template", "");
        view.put("meta", List.of());
        view.put("permalink_template", page(article));
        view.put("generated_slug", article.slug + SLUG_END);
        view.put("description", text("", ""));
        view.put("caption", text(credit, credit.isEmpty() ? "" : "<p>" + EscapedText.of(credit) + "</p>\n"));
        view.put("alt_text", article.imageAlt == null ? "" : article.imageAlt);
        view.put("media_type", "image");
        view.put("mime_type", ImageType.of(article.imageUrl));
        view.put("media_details", details(article));
        view.put("post", article.id);
        view.put("source_url", article.imageUrl);
        view.put("missing_image_sizes", List.of());
        view.put("_links", links(article));
        return MediaSchema.SCHEMA.filter(view, context);
    }

    String page(Article article) {
        return urls.page("/articles/" + article.slug);
    }

    private static Map<String, Object> text(String raw, String rendered) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("raw", raw);
        text.put("rendered", rendered);
        return text;
    }

    /** The image as it is, which front ends look for under {@code sizes.full}. */
    private static Map<String, Object> details(Article article) {
        String file = ImageType.file(article.imageUrl);
        Map<String, Object> full = new LinkedHashMap<>();
        full.put("file", file);
        full.put("mime_type", ImageType.of(article.imageUrl));
        full.put("source_url", article.imageUrl);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("file", file);
        details.put("sizes", Map.of("full", full));
        return details;
    }

    private Map<String, Object> links(Article article) {
        ItemLinks links = new ItemLinks()
                .to("self", urls.route("/wp/v2/media/" + article.id))
                .to("collection", urls.route("/wp/v2/media"))
                .to("about", urls.route("/wp/v2/types/attachment"));
        return (article.authors.isEmpty() ? links
                : links.embeddable("author", urls.route("/wp/v2/users/" + article.authors.get(0).id))).all();
    }
}
