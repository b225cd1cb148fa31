package dev.byline.importer.wxr;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.article.Article;
import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleRepository;
import dev.byline.article.ArticleSlugs;
import dev.byline.article.Provenance;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.erasure.ErasedOriginRepository;
import dev.byline.http.Times;
import dev.byline.importer.ImportedArticle;
import dev.byline.importer.ImportedArticleRepository;
import dev.byline.importer.Importing;
import dev.byline.importer.StoredArticles;
import dev.byline.importer.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes articles and pages of an export's items, with their comments. */
@ApplicationScoped
class ItemStep {

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleSlugs slugs;

    @Inject
    CommentRepository comments;

    @Inject
    ErasedOriginRepository erasedOrigins;

    @Inject
    ImportedArticleRepository traces;

    @Inject
    StoredArticles stored;

    @Inject
    CommentStep commentStep;

    /** Stores some items within the caller's transaction. */
    void store(List<WxrItem> items, ItemDrafts drafts, String site, Importing importing, Tally tally) {
        Map<String, Article> standing = articles.mapByIdentities(
                items.stream().map(item -> origin(site, item)).toList());
        Map<Long, ImportedArticle> known = traces.mapByIds(standing.values().stream().map(one -> one.id).toList());
        Set<Long> taken = new HashSet<>(articles.listTakenIds(items.stream().map(WxrItem::id).toList()));
        KnownComments knownComments = KnownComments.of(items, site, comments, erasedOrigins);
        for (WxrItem item : items) {
            Article before = standing.get(origin(site, item));
            String fingerprint = drafts.fingerprint(item);
            Article article = before;
            if (before != null && before.origin == null) {
                tally.skippedAlike(ItemDrafts.subject(item), ItemDrafts.subject(item).single(),
                        "It was written here; what stands here counts more than the export that it is in");
                commentStep.store(article, false, item, knownComments, tally);
                continue;
            }
            switch (stored.compare(before, before == null ? null : known.get(before.id), fingerprint)) {
                case NEW -> article = create(item, drafts, origin(site, item), taken, fingerprint, importing, tally);
                case CHANGED -> {
                    update(before, known.get(before.id), item, drafts, fingerprint, importing, tally);
                    tally.updated(ItemDrafts.subject(item));
                }
                case EDITED_HERE -> tally.skipped(ItemDrafts.subject(item), ItemDrafts.nameOf(item),
                        "It has been edited here since it was imported; the file's changes are left out");
                default -> tally.standing(ItemDrafts.subject(item));
            }
            commentStep.store(article, before == null, item, knownComments, tally);
        }
    }

    /** Where an item comes from. */
    static String origin(String site, WxrItem item) {
        return item.origin(site);
    }

    private Article create(WxrItem item, ItemDrafts drafts, String origin, Set<Long> taken, String fingerprint,
            Importing importing, Tally tally) {
        ItemDrafts.Notes notes = new ItemDrafts.Notes(item, tally);
        String slug = slugs.unused(drafts.slug(item));
        ArticleDraft draft = drafts.draft(item, slug, tally);
        Long id = WxrIds.isKeepable(item.id()) && taken.add(item.id()) ? item.id() : null;
        Instant now = Times.now();
        Instant made = OwnWords.time(item.own().createdAt(), null);
        Instant begun = earlier(made == null ? draft.publishedAt() : made, now);
        Instant changed = ItemDrafts.changed(item);
        Article article = stored.create(draft,
                new Provenance(origin, id, begun, changed == null ? begun : earlier(changed, now)), fingerprint,
                importing);
        article.titleSource = ItemDrafts.titleSource(item);
        slugs.addFormer(item.formerSlugs(), article.id);
        String given = item.value("wp:post_name").strip();
        if (!given.isEmpty() && !given.equals(slug)) {
            notes.add("Its name in addresses, '" + given + "', became '" + slug + "'");
        }
        if (item.id() > 0 && id == null) {
            notes.add("Its id cannot be kept; it has id " + article.id);
        }
        tally.created(ItemDrafts.subject(item));
        return article;
    }

    private void update(Article before, ImportedArticle trace, WxrItem item, ItemDrafts drafts, String fingerprint,
            Importing importing, Tally tally) {
        String wanted = drafts.slug(item);
        // A name that somebody else has by now is not taken away; the article keeps the one it has.
        String slug = wanted.equals(before.slug) || articles.count("slug", wanted) > 0 ? null : wanted;
        stored.update(before, trace, drafts.draft(item, slug, tally), ItemDrafts.changed(item), fingerprint, importing)
                .titleSource = ItemDrafts.titleSource(item);
    }

    private static Instant earlier(Instant time, Instant now) {
        return time == null || time.isAfter(now) ? now : time;
    }
}
