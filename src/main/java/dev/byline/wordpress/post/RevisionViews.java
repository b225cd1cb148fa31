package dev.byline.wordpress.post;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.byline.article.Article;
import dev.byline.article.ArticleDraft;
import dev.byline.article.Revision;
import dev.byline.article.Revisions;
import dev.byline.text.ArticleHtml;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Schema;
import dev.byline.wordpress.text.WordPressText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one way from a revision to what clients get of it. */
@ApplicationScoped
class RevisionViews {

    @Inject
    Revisions revisions;

    @Inject
    RestUrls urls;

    /** What the revisions of a kind look like. */
    static Schema schema(PostKind kind) {
        Schema moment = Schema.string().format("date-time");
        Schema text = Schema.object().property("raw", Schema.string().contexts("edit"))
                .property("rendered", Schema.string().contexts("view", "edit", "embed"));
        return Schema.item(kind.type() + "-revision")
                .property("author", Schema.integer().contexts("view", "edit", "embed"))
                .property("date", moment.contexts("view", "edit", "embed"))
                .property("date_gmt", moment.contexts("view", "edit"))
                .property("guid", text.contexts("view", "edit"))
                .property("id", Schema.integer().contexts("view", "edit", "embed"))
                .property("modified", moment.contexts("view", "edit"))
                .property("modified_gmt", moment.contexts("view", "edit"))
                .property("parent", Schema.integer().contexts("view", "edit", "embed"))
                .property("slug", Schema.string().contexts("view", "edit", "embed"))
                .property("title", text.contexts("view", "edit", "embed"))
                .property("content", text.contexts("view", "edit"))
                .property("excerpt", text.contexts("view", "edit", "embed"));
    }

    /** The view in the request's context. Who saved it is a login, which is nobody's author: 0. */
    Map<String, Object> view(Revision revision, Article article, RestRequest request) {
        ArticleDraft draft = revisions.read(revision);
        String saved = RestDates.write(revision.savedAt);
        String link = urls.page("/articles/" + article.slug);
        PostKind kind = PostKind.of(article);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("author", 0);
        view.put("date", saved);
        view.put("date_gmt", saved);
        view.put("id", revision.id);
        view.put("modified", saved);
        view.put("modified_gmt", saved);
        view.put("parent", article.id);
        view.put("slug", article.id + "-revision-v1");
        view.put("guid", text(link, link));
        view.put("title", text(draft.title(), WordPressText.titleOfText(draft.title())));
        view.put("content", content(draft.body(), request));
        String summary = draft.summary() == null ? "" : draft.summary();
        view.put("excerpt", text(summary, summary.isEmpty() ? "" : WordPressText.excerpt(PostViews.html(summary), "")));
        view.put("_links", new ItemLinks().to("parent", urls.route(kind.path(article.id))).all());
        return schema(kind).filter(view, request.context());
    }

    private static Map<String, Object> content(ArticleDraft.Body body, RestRequest request) {
        if (body == null || !request.fields().include("content")) {
            return text("", "");
        }
        if (body.wordpress() != null) {
            return text(body.wordpress(), WordPressText.content(body.wordpress()));
        }
        String html = body.html() != null ? body.html() : ArticleHtml.ofMarkdown(body.markdown());
        return text(html, html);
    }

    private static Map<String, Object> text(String raw, String rendered) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("raw", raw);
        text.put("rendered", rendered);
        return text;
    }
}
