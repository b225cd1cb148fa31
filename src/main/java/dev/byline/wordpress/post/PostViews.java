package dev.byline.wordpress.post;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.ArticleBody;
import dev.byline.article.ArticleStatus;
import dev.byline.article.BodyFormat;
import dev.byline.article.Discussion;
import dev.byline.pagecache.Shown;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.wordpress.rest.Fields;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Schema;
import dev.byline.wordpress.text.WordPressText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one way from an article to a post or page. */
@ApplicationScoped
public class PostViews {

    private static final Map<PostKind, Schema> SCHEMAS = Map.of(PostKind.POST, PostSchema.of(PostKind.POST),
            PostKind.PAGE, PostSchema.of(PostKind.PAGE));

    private static final Pattern LIKE_A_REFERENCE = Pattern.compile("&(?=#?\\w+;)");

    @Inject
    RestUrls urls;

    @Inject
    PostLinks links;

    @Inject
    Discussion discussion;

    @Inject
    ArticleAccess access;

    @Inject
    Shown shown;

    /** Whether an answer shows anything of the body. */
    public static boolean needsBody(RestRequest request) {
        Fields fields = request.fields();
        return fields.include("content") || fields.include("excerpt");
    }

    /**
     * The view in the request's context.
     *
     * @param body   {@code null} where the answer does not need it
     * @param opened whether the caller may read what a password protects
     */
    public Map<String, Object> view(Article article, ArticleBody body, boolean opened, RestRequest request) {
        name(article);
        PostKind kind = PostKind.of(article);
        boolean editing = request.context().equals("edit");
        String link = urls.page("/articles/" + article.slug);
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("id", article.id);
        post.put("date", RestDates.write(article.publishedAt));
        post.put("date_gmt", RestDates.write(article.publishedAt));
        post.put("guid", text(link, link));
        post.put("modified", RestDates.write(article.updatedAt));
        post.put("modified_gmt", RestDates.write(article.updatedAt));
        if (editing) {
            post.put("password", article.password == null || !access.mayWrite(article) ? "" : article.password);
        }
        post.put("slug", article.slug);
        post.put("status", status(article.status));
        post.put("type", kind.type());
        post.put("link", link);
        post.put("title", text(article.titleSource == null ? article.title : article.titleSource,
                WordPressText.title(article.title, article.titleSource)));
        post.put("content", content(article, body, opened, request));
        post.put("excerpt", excerpt(article, body, opened, request));
        post.put("author", article.authors.isEmpty() ? 0 : article.authors.get(0).id);
        post.put("featured_media", media(article));
        if (kind == PostKind.PAGE) {
            post.put("parent", article.parentId == null ? 0 : article.parentId);
            post.put("menu_order", article.menuOrder);
        }
        post.put("comment_status", discussion.isOpen(article) ? "open" : "closed");
        post.put("ping_status", "closed");
        if (kind == PostKind.POST) {
            post.put("sticky", article.sticky);
        }
        post.put("template", "");
        if (kind == PostKind.POST) {
            post.put("format", "standard");
        }
        post.put("meta", List.of());
        if (kind == PostKind.POST) {
            post.put("categories", terms(article, Taxonomy.SECTION));
            post.put("tags", terms(article, Taxonomy.TAG));
        }
        if (editing) {
            post.put("permalink_template", urls.page("/articles/%" + kind.type() + "name%"));
            post.put("generated_slug", article.slug);
        }
        post.put("_links", links.of(article, kind, request));
        return SCHEMAS.get(kind).filter(post, request.context());
    }

    /** The id of an article's lead image, which is the article's own; 0 without one. */
    public static long media(Article article) {
        return article.imageUrl == null ? 0 : article.id;
    }

    /** WordPress' word for a status. */
    public static String status(ArticleStatus status) {
        return switch (status) {
            case PUBLISHED -> "publish";
            case SCHEDULED -> "future";
            case DRAFT -> "draft";
            case ARCHIVED -> "trash";
        };
    }

    private void name(Article article) {
        shown.tag("article", article.id);
        article.authors.forEach(author -> shown.tag("author", author.id));
        article.terms.forEach(term -> shown.tag("term", term.id));
    }

    private static Map<String, Object> text(String raw, String rendered) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("raw", raw);
        text.put("rendered", rendered);
        return text;
    }

    private static Map<String, Object> content(Article article, ArticleBody body, boolean opened, RestRequest request) {
        boolean shows = opened && body != null && request.fields().include("content")
                && !request.context().equals("embed");
        Map<String, Object> content = text(shows && request.context().equals("edit") ? PostText.raw(body) : "",
                shows ? rendered(body) : "");
        content.put("protected", article.isProtected());
        content.put("block_version", body != null && body.source.contains("<!-- wp:") ? 1 : 0);
        return content;
    }

    private static Map<String, Object> excerpt(Article article, ArticleBody body, boolean opened, RestRequest request) {
        boolean shows = opened && body != null && request.fields().include("excerpt");
        Map<String, Object> excerpt = text(opened ? article.summary : "", shows
                ? WordPressText.excerpt(html(article.summary), body.format == BodyFormat.WORDPRESS ? body.source : body.html) : "");
        excerpt.put("protected", article.isProtected());
        return excerpt;
    }

    /** Plain text as WordPress stores it. A bare ampersand is left to the text rules. */
    static String html(String text) {
        return LIKE_A_REFERENCE.matcher(text).replaceAll("&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String rendered(ArticleBody body) {
        return body.format == BodyFormat.WORDPRESS ? WordPressText.content(body.source) : body.html;
    }

    private static List<Long> terms(Article article, Taxonomy taxonomy) {
        return article.terms.stream().filter(term -> term.taxonomy == taxonomy)
                .sorted(Comparator.comparing((Term term) -> term.name).thenComparing(term -> term.id))
                .map(term -> term.id).toList();
    }
}
