package dev.byline.wordpress.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.article.ArticleBodyRepository;
import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleRepository;
import dev.byline.article.ArticleService;
import dev.byline.article.ArticleStatus;
import dev.byline.security.Caller;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Writes posts and pages, each in one transaction. Clients of WordPress know no versions: a change applies to what stands
 * when its turn comes, and answers what then stands.
 */
@ApplicationScoped
@Transactional
class PostWriting {

    @Inject
    ArticleService service;

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleBodyRepository bodies;

    @Inject
    PostDrafts drafts;

    @Inject
    PostViews views;

    @Inject
    PostWriteRights rights;

    @Inject
    Caller caller;

    /** Makes a post. */
    Map<String, Object> create(RestRequest request, PostKind kind) {
        return view(service.create(drafts.fresh(request, kind), caller.userId(), caller.name()), request);
    }

    /** Changes a post. */
    Map<String, Object> change(RestRequest request, PostKind kind) {
        Article standing = lock(request, kind);
        ArticleDraft draft = drafts.changed(request, kind, service.draftOf(standing.slug), standing,
                bodies.findById(standing.id));
        return view(service.patch(standing.slug, draft, caller.name(),
                article -> rights.requireChanging(request, article)), request);
    }

    /** Archives a post, from where {@code status=draft} brings it back. */
    Map<String, Object> trash(RestRequest request, PostKind kind) {
        Article standing = lock(request, kind);
        if (standing.status == ArticleStatus.ARCHIVED) {
            throw RestError.of(410, "rest_already_trashed", "The post has already been deleted.");
        }
        service.archive(standing.slug, caller.name(), article -> rights.requireDeleting(request, article));
        return view(standing, request);
    }

    /** Removes a post for good; answers what it was. */
    Map<String, Object> delete(RestRequest request, PostKind kind) {
        Article standing = lock(request, kind);
        Map<String, Object> previous = view(standing, request);
        service.delete(standing.slug, article -> rights.requireDeleting(request, article));
        // What Allow says after it is about what is there no more.
        request.remember(List.of("post", standing.id), Optional.empty());
        return previous;
    }

    private Article lock(RestRequest request, PostKind kind) {
        articles.lockRow(request.id());
        return articles.findWithTermsById(request.id()).filter(article -> PostKind.of(article) == kind).orElseThrow(() ->
                RestError.of(404, "rest_post_invalid_id", "Invalid post ID."));
    }

    private Map<String, Object> view(Article article, RestRequest request) {
        request.showIn("edit");
        request.remember(List.of("post", article.id), Optional.of(article));
        return views.view(article, bodies.findById(article.id), true, request);
    }
}
