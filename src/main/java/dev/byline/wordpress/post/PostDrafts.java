package dev.byline.wordpress.post;

import java.util.List;
import java.util.Map;

import dev.byline.article.Article;
import dev.byline.article.ArticleBody;
import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleStatus;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.text.PlainText;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;

/**
 * From what a client sends to the draft of an article. What was not sent stays; {@code ping_status}, {@code format},
 * {@code template} and {@code meta} have no place here and are passed over.
 */
@ApplicationScoped
class PostDrafts {

    private static final Map<String, String> NAMES = Map.of("title", "title", "summary", "excerpt", "body.wordpress",
            "content", "password", "password", "sections", "categories", "tags", "tags");

    @Inject
    PostNames names;

    @Inject
    PostReferences references;

    @Inject
    PostDiscussions discussions;

    @Inject
    Validator validator;

    /** The draft of a new post. */
    ArticleDraft fresh(RestRequest request, PostKind kind) {
        ArticleDraft empty = new ArticleDraft(null, kind == PostKind.PAGE ? Article.PAGE : null, ArticleStatus.DRAFT,
                PostText.UNTITLED, "", new ArticleDraft.Body(null, null, ""), null, List.of(), List.of(), List.of(), null,
                null, null, null, false, null, 0, null, null);
        return changed(request, kind, empty, null, null);
    }

    /**
     * The draft of a post as a request changes it.
     *
     * @param base     the draft of what it is now
     * @param standing what it is now, {@code null} if it is new
     * @param body     its body, {@code null} if it is new
     */
    ArticleDraft changed(RestRequest request, PostKind kind, ArticleDraft base, Article standing, ArticleBody body) {
        PostPlace place = PostPlace.of(request, standing);
        List<String> byline = references.byline(request, standing, base.authors());
        String password = password(request, standing);
        String parent = references.parent(request, kind, base.parent());
        refuseEmpty(request, standing, body);
        String title = title(request, base);
        ArticleDraft draft = new ArticleDraft(names.of(request, kind, standing, title), base.kind(), place.status(), title,
                summary(request, base), body(request, base, body), base.byline(), byline,
                references.filing(request, "categories", Taxonomy.SECTION, base.sections()),
                references.filing(request, "tags", Taxonomy.TAG, base.tags()), base.language(),
                references.image(request, base.image()), base.canonicalUrl(), password,
                sticky(request, kind, base), parent, menuOrder(request, kind, base), place.date(), discussions.policy(request, standing, base.comments()));
        check(draft, request);
        return draft;
    }

    private static String title(RestRequest request, ArticleDraft base) {
        String given = PostText.raw(request, "title");
        return given == null || given.equals(base.title()) ? base.title() : PostText.title(given);
    }

    private static String summary(RestRequest request, ArticleDraft base) {
        String given = PostText.raw(request, "excerpt");
        return given == null || given.equals(base.summary()) ? base.summary() : PostText.summary(given);
    }

    /** The new body. What comes back as it was given out keeps the body in its own format. */
    private static ArticleDraft.Body body(RestRequest request, ArticleDraft base, ArticleBody standing) {
        String given = PostText.raw(request, "content");
        return given == null || standing != null && given.equals(PostText.raw(standing)) ? base.body()
                : new ArticleDraft.Body(null, null, PlainText.withoutControls(given));
    }

    private static void refuseEmpty(RestRequest request, Article standing, ArticleBody body) {
        String title = PostText.raw(request, "title");
        String content = PostText.raw(request, "content");
        String excerpt = PostText.raw(request, "excerpt");
        boolean empty = (title != null ? title.isEmpty() : standing == null || standing.title.equals(PostText.UNTITLED))
                && (content != null ? content.isEmpty() : body == null || body.source.isEmpty())
                && (excerpt != null ? excerpt.isEmpty() : standing == null || standing.summary.isEmpty());
        boolean written = standing == null || title != null || content != null || excerpt != null;
        if (empty && written) {
            throw RestError.of(400, "empty_content", "Content, title, and excerpt are empty.");
        }
    }

    private static String password(RestRequest request, Article standing) {
        boolean sticky = request.flag("sticky");
        String given = request.text("password");
        if (given != null && !given.isEmpty() && sticky) {
            throw RestError.of(400, "rest_invalid_field", "A post can not be sticky and have a password.");
        }
        if (given != null && !given.isEmpty() && standing != null && standing.sticky) {
            throw RestError.of(400, "rest_invalid_field", "A sticky post can not be password protected.");
        }
        if (sticky && standing != null && standing.isProtected() && given == null) {
            throw RestError.of(400, "rest_invalid_field", "A password protected post can not be set to sticky.");
        }
        if (given == null) {
            return standing == null ? null : standing.password;
        }
        return given.isEmpty() ? null : PlainText.withoutControls(given);
    }

    private static Boolean sticky(RestRequest request, PostKind kind, ArticleDraft base) {
        return kind == PostKind.POST && request.sent("sticky") ? Boolean.valueOf(request.flag("sticky")) : base.sticky();
    }

    private static Integer menuOrder(RestRequest request, PostKind kind, ArticleDraft base) {
        if (kind != PostKind.PAGE || !request.sent("menu_order")) {
            return base.menuOrder();
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, request.number("menu_order", 0)));
    }

    private void check(ArticleDraft draft, RestRequest request) {
        List<FieldError> errors = validator.validate(draft).stream()
                .map(wrong -> new FieldError(NAMES.getOrDefault(wrong.getPropertyPath().toString(), ""), "too_long",
                        wrong.getMessage()))
                .filter(error -> !error.field().isEmpty() && request.sent(error.field())).toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
