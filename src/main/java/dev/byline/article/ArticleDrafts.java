package dev.byline.article;

import java.time.Instant;
import java.util.List;

import dev.byline.taxonomy.Taxonomy;

/** From stored articles back to drafts: what a patch starts from, and what a revision keeps. */
final class ArticleDrafts {

    private ArticleDrafts() {
    }

    /** The draft that would make the article as it stands. */
    static ArticleDraft of(Article article, ArticleBody body, String parentSlug) {
        return new ArticleDraft(article.slug, article.kind, article.status, article.title, article.summary,
                source(body), article.byline, article.authors.stream().map(author -> author.slug).toList(),
                slugs(article, Taxonomy.SECTION), slugs(article, Taxonomy.TAG), article.language,
                article.imageUrl == null ? null
                        : new ArticleDraft.Image(article.imageUrl, article.imageAlt, article.imageCredit),
                article.canonicalUrl, article.password, article.sticky, parentSlug, article.menuOrder,
                article.status == ArticleStatus.DRAFT ? null : article.publishedAt, policy(article));
    }

    /** The draft without the password, which no revision may hold. */
    static ArticleDraft withoutPassword(ArticleDraft draft) {
        return with(draft, draft.slug(), draft.status(), null, draft.publishedAt());
    }

    /** What the draft says, but standing where the article stands. */
    static ArticleDraft standing(ArticleDraft draft, Article article) {
        return with(draft, article.slug, article.status, article.password, article.publishedAt);
    }

    private static ArticleDraft with(ArticleDraft draft, String slug, ArticleStatus status, String password,
            Instant publishedAt) {
        return new ArticleDraft(slug, draft.kind(), status, draft.title(), draft.summary(), draft.body(),
                draft.byline(), draft.authors(), draft.sections(), draft.tags(), draft.language(), draft.image(),
                draft.canonicalUrl(), password, draft.sticky(), draft.parent(), draft.menuOrder(), publishedAt,
                draft.comments());
    }

    /** What was written, under the name of its format. */
    static ArticleDraft.Body source(ArticleBody body) {
        return switch (body.format) {
            case HTML -> new ArticleDraft.Body(body.source, null, null);
            case MARKDOWN -> new ArticleDraft.Body(null, body.source, null);
            case WORDPRESS -> new ArticleDraft.Body(null, null, body.source);
        };
    }

    /** How comments are taken under the article. */
    static ArticleDraft.Comments policy(Article article) {
        return new ArticleDraft.Comments(article.commentsOpen, article.commentsCloseDays, article.commentsHold,
                article.commentsHoldLinks);
    }

    private static List<String> slugs(Article article, Taxonomy taxonomy) {
        return article.terms.stream().filter(term -> term.taxonomy == taxonomy).map(term -> term.slug).sorted().toList();
    }
}
