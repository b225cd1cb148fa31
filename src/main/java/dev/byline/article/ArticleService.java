package dev.byline.article;

import java.time.Instant;
import java.util.function.Consumer;

import dev.byline.article.ArticleEvent.Change;
import dev.byline.http.Problem;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Decides about articles: each change is one transaction with its revision, its counts and its event. */
@ApplicationScoped
@Transactional
public class ArticleService {

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleBodyRepository bodies;

    @Inject
    ArticleContent content;

    @Inject
    Revisions revisions;

    @Inject
    PublicCounts counts;

    @Inject
    Event<ArticleEvent> events;

    /** Makes an article. */
    public Article create(ArticleDraft draft, Long userId, String userName) {
        return importNew(draft, userId, userName, new Provenance(null, null, null, null));
    }

    /** Makes an article that comes from elsewhere, with its id, origin and dates. */
    public Article importNew(ArticleDraft draft, Long userId, String userName, Provenance provenance) {
        Article article = new Article();
        article.id = provenance.id();
        article.origin = provenance.origin();
        article.createdBy = userId;
        article.createdAt = provenance.createdAt() == null ? Times.now() : provenance.createdAt();
        content.apply(draft, article, null);
        articles.persist(article);
        ArticleBody body = new ArticleBody();
        body.articleId = article.id;
        WrittenBody.apply(draft, article, body);
        bodies.persist(body);
        if (provenance.updatedAt() != null) {
            article.updatedAt = provenance.updatedAt();
        }
        return saved(article, PublicCounts.Share.NONE, userName);
    }

    /** Replaces what an article says; {@code check} sees it as it stands and may refuse. */
    public Article update(String slug, ArticleDraft draft, String userName, Consumer<Article> check) {
        return save(slug, draft, userName, check, false);
    }

    /** Like {@link #update}, but a draft without a body keeps the body that stands. */
    public Article patch(String slug, ArticleDraft draft, String userName, Consumer<Article> check) {
        return save(slug, draft, userName, check, true);
    }

    private Article save(String slug, ArticleDraft draft, String userName, Consumer<Article> check, boolean keepBody) {
        Article article = find(slug);
        check.accept(article);
        PublicCounts.Share before = PublicCounts.Share.of(article);
        content.apply(draft, article, article.slug);
        ArticleBody body = bodies.findById(article.id);
        if (keepBody && draft.body() == null) {
            WrittenBody.index(article, body);
        } else {
            WrittenBody.apply(draft, article, body);
        }
        return saved(article, before, userName);
    }

    /** Withdraws an article: it is kept, but does not exist for the public any more. */
    public void archive(String slug, String userName, Consumer<Article> check) {
        Article article = find(slug);
        check.accept(article);
        PublicCounts.Share before = PublicCounts.Share.of(article);
        article.status = ArticleStatus.ARCHIVED;
        article.updatedAt = Times.now();
        saved(article, before, userName);
    }

    /** Removes an article for good, with its comments and revisions. */
    public void delete(String slug, Consumer<Article> check) {
        Article article = find(slug);
        check.accept(article);
        counts.remove(PublicCounts.Share.of(article));
        if (article.isPublic()) {
            events.fire(new ArticleEvent(article.id, Change.WITHDRAWN));
        }
        articles.getEntityManager().createNativeQuery("delete from article_author where article_id = :id")
                .setParameter("id", article.id).executeUpdate();
        articles.getEntityManager().detach(article);
        articles.delete("id", article.id);
    }

    /** Publishes a scheduled article if its time has come; does nothing if somebody is at it or was faster. */
    public void publishDue(long id, Instant now) {
        articles.claimDue(id, now).ifPresent(article -> {
            article.status = ArticleStatus.PUBLISHED;
            counts.move(id, PublicCounts.Share.NONE, PublicCounts.Share.of(article));
            events.fire(new ArticleEvent(article.id, Change.PUBLISHED));
        });
    }

    /** Makes an article say again what a revision says. Where it stands stays: slug, status, date and password. */
    public Article restore(String slug, int number, String userName, Consumer<Article> check) {
        Article article = find(slug);
        ArticleDraft draft = revisions.read(article.id, number);
        return save(slug, ArticleDrafts.standing(draft, article), userName, check, false);
    }

    /** The article with that slug whatever its status, 404 if there is none. */
    public Article find(String slug) {
        return articles.findBySlug(slug).orElseThrow(Problem::notFound);
    }

    /** What a patch of the article starts from; without body and date, which stay unless the patch brings others. */
    public ArticleDraft draftOf(String slug) {
        Article article = find(slug);
        ArticleDraft draft = ArticleDrafts.of(article, bodies.findById(article.id), content.parentSlug(article));
        return new ArticleDraft(draft.slug(), draft.kind(), draft.status(), draft.title(), draft.summary(), null,
                draft.byline(), draft.authors(), draft.sections(), draft.tags(), draft.language(), draft.image(),
                draft.canonicalUrl(), draft.password(), draft.sticky(), draft.parent(), draft.menuOrder(), null,
                draft.comments());
    }

    private Article saved(Article article, PublicCounts.Share before, String userName) {
        articles.flush();
        revisions.add(article, ArticleDrafts.of(article, bodies.findById(article.id), content.parentSlug(article)),
                userName);
        PublicCounts.Share after = PublicCounts.Share.of(article);
        counts.move(article.id, before, after);
        if (before.isPublic() || after.isPublic()) {
            events.fire(new ArticleEvent(article.id, !before.isPublic() ? Change.PUBLISHED
                    : after.isPublic() ? Change.UPDATED : Change.WITHDRAWN));
        }
        return article;
    }
}
