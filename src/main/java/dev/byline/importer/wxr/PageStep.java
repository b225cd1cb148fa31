package dev.byline.importer.wxr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.article.Article;
import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleRepository;
import dev.byline.article.ArticleService;
import dev.byline.importer.Chunks;
import dev.byline.importer.ImportedArticle;
import dev.byline.importer.ImportedArticleRepository;
import dev.byline.importer.Importing;
import dev.byline.importer.Subject;
import dev.byline.importer.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts pages below their parents once all of them are there, because a parent may come later in the file. */
@ApplicationScoped
class PageStep {

    private static final int AT_ONCE = 25;
    private static final int MAX_DEPTH = 20;

    @Inject
    ArticleRepository articles;

    @Inject
    ImportedArticleRepository traces;

    @Inject
    ArticleService service;

    @Inject
    Chunks chunks;

    /** Sets the parents of all pages that have not been edited here. */
    void store(Survey survey, Importing importing) {
        List<Long> all = withParent(survey.pages, importing.tally());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.store(all.subList(from, Math.min(all.size(), from + AT_ONCE)),
                    (some, own) -> some(some, survey, importing, own),
                    (page, why, own) -> own.note(Subject.PAGES.single(), page.toString(),
                            "It lies at the top: " + why), importing.tally());
        }
    }

    /** Pages that are to lie below another, parents first; links of cycles and to what is no page are left out. */
    static List<Long> withParent(Map<Long, Long> parents, Tally tally) {
        Map<Long, Integer> depths = new HashMap<>();
        List<Long> placed = new ArrayList<>();
        for (Long start : parents.keySet()) {
            List<Long> path = new ArrayList<>();
            Set<Long> open = new LinkedHashSet<>();
            for (Long page = start; page != null && !depths.containsKey(page); page = above(page, parents)) {
                path.add(page);
                open.add(page);
                Long parent = above(page, parents);
                boolean cyclic = parent != null && open.contains(parent);
                if (cyclic || parents.get(page) > 0 && parent == null) {
                    tally.note(Subject.PAGES.single(), page.toString(), cyclic
                            ? "The pages above it lead back to itself; it lies at the top"
                            : "The page above it, " + parents.get(page) + ", is not in the file; it lies at the top");
                    parents.put(page, 0L);
                }
            }
            for (int index = path.size() - 1; index >= 0; index--) {
                Long page = path.get(index);
                Long parent = above(page, parents);
                int depth = parent == null ? 0 : depths.get(parent) + 1;
                if (depth > MAX_DEPTH) {
                    tally.note(Subject.PAGES.single(), page.toString(),
                            "Pages lie at most " + MAX_DEPTH + " deep; it lies at the top");
                    parents.put(page, 0L);
                    depth = 0;
                } else if (parent != null) {
                    placed.add(page);
                }
                depths.put(page, depth);
            }
        }
        return placed;
    }

    private static Long above(Long page, Map<Long, Long> parents) {
        Long parent = parents.get(page);
        return parents.containsKey(parent) ? parent : null;
    }

    private void some(List<Long> pages, Survey survey, Importing importing, Tally tally) {
        Set<String> origins = new HashSet<>();
        pages.forEach(page -> {
            origins.add(origin(survey, page));
            origins.add(origin(survey, survey.pages.get(page)));
        });
        Map<String, Article> standing = articles.mapByIdentities(origins);
        Map<Long, ImportedArticle> known = traces.mapByIds(standing.values().stream().map(one -> one.id).toList());
        for (Long page : pages) {
            Article article = standing.get(origin(survey, page));
            Article parent = standing.get(origin(survey, survey.pages.get(page)));
            ImportedArticle trace = article == null ? null : known.get(article.id);
            boolean mayMove = trace != null && trace.updatedAt.equals(article.updatedAt);
            if (mayMove && parent != null && !parent.id.equals(article.parentId)) {
                Instant changed = article.updatedAt;
                ArticleDraft draft = below(service.draftOf(article.slug), parent.slug, article.publishedAt);
                service.patch(article.slug, draft, importing.userName(), unchecked -> { });
                article.updatedAt = changed;
            } else if (mayMove && parent == null) {
                tally.note(Subject.PAGES.single(), page.toString(),
                        "The page above it is not here; it lies at the top");
            }
        }
    }

    private static String origin(Survey survey, Long page) {
        return survey.pageOrigins.getOrDefault(page, "");
    }

    /** The date is said again: without one a draft would be begun now. */
    private static ArticleDraft below(ArticleDraft draft, String parent, Instant publishedAt) {
        return new ArticleDraft(draft.slug(), draft.kind(), draft.status(), draft.title(), draft.summary(),
                draft.body(), draft.byline(), draft.authors(), draft.sections(), draft.tags(), draft.language(),
                draft.image(), draft.canonicalUrl(), draft.password(), draft.sticky(), parent, draft.menuOrder(),
                publishedAt, draft.comments());
    }
}
