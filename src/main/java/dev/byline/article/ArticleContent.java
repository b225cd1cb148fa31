package dev.byline.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.byline.author.Author;
import dev.byline.author.AuthorRepository;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermRepository;
import dev.byline.text.PlainText;
import dev.byline.text.Slugs;
import dev.byline.text.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Turns drafts into articles: resolves what they name, sanitises, counts words, and gathers every error. */
@ApplicationScoped
class ArticleContent {

    private static final Pattern SITE_PATH = Pattern.compile("/(?!/)[^\\s\"'<>\\\\]*");

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleSlugs slugs;

    @Inject
    AuthorRepository authors;

    @Inject
    TermRepository terms;

    @Inject
    SiteConfig site;

    /**
     * Puts everything but the body into the article.
     *
     * @param standing the slug that the article has, {@code null} for a new one
     */
    void apply(ArticleDraft draft, Article article, String standing) {
        List<FieldError> errors = new ArrayList<>();
        fill(draft, article, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        slugs.assign(draft.slug(), article, standing);
        article.updatedAt = Times.now();
    }

    /**
     * Everything that is wrong with a draft, found by filling an article that nobody keeps.
     *
     * @param standing the article that it is to change, {@code null} for a new one
     */
    List<FieldError> check(ArticleDraft draft, Article standing) {
        Article scratch = new Article();
        if (standing != null) {
            scratch.id = standing.id;
            scratch.status = standing.status;
            scratch.publishedAt = standing.publishedAt;
        }
        List<FieldError> errors = new ArrayList<>();
        fill(draft, scratch, errors);
        return errors;
    }

    private void fill(ArticleDraft draft, Article article, List<FieldError> errors) {
        String title = draft.title() == null ? "" : PlainText.singleLine(draft.title());
        article.titleSource = title.equals(article.title) ? article.titleSource : null;
        article.title = title;
        article.kind = draft.kind() == null ? "news" : draft.kind();
        article.summary = draft.summary() == null ? "" : draft.summary().strip();
        article.byline = blankToNull(draft.byline());
        article.language = draft.language() == null ? site.language() : draft.language();
        article.password = draft.password();
        article.sticky = Boolean.TRUE.equals(draft.sticky());
        article.menuOrder = draft.menuOrder() == null ? 0 : draft.menuOrder();
        article.canonicalUrl = address("canonicalUrl", draft.canonicalUrl(), errors);
        image(draft.image(), article, errors);
        policy(draft.comments(), article);
        status(draft, article, errors);
        article.parentId = parent(draft, article, errors);
        byline(draft, article, errors);
        filing(draft, article, errors);
        if (draft.slug() != null && !Slugs.isSlug(draft.slug())) {
            errors.add(new FieldError("slug", "invalid", "Lower-case letters a to z, digits and single hyphens only"));
        }
        if (draft.body() != null && sources(draft.body()) != 1) {
            errors.add(new FieldError("body", "invalid", "Give exactly one of html, markdown, wordpress"));
        }
    }

    private static long sources(ArticleDraft.Body body) {
        return Stream.of(body.html(), body.markdown(), body.wordpress()).filter(Objects::nonNull).count();
    }

    /** The slug of the page above, if any. */
    String parentSlug(Article article) {
        Article parent = article.parentId == null ? null : articles.findById(article.parentId);
        return parent == null ? null : parent.slug;
    }

    private static void status(ArticleDraft draft, Article article, List<FieldError> errors) {
        Instant now = Times.now();
        ArticleStatus before = article.status == null ? ArticleStatus.DRAFT : article.status;
        ArticleStatus wanted = draft.status() == null ? before : draft.status();
        Instant date = draft.publishedAt();
        if (wanted == ArticleStatus.SCHEDULED && date == null && before != ArticleStatus.SCHEDULED) {
            errors.add(new FieldError("publishedAt", "required", "Say when it is to be published"));
        }
        if (date == null) {
            // To publish what was scheduled for later, without another date, means now.
            boolean fresh = before == ArticleStatus.DRAFT || article.publishedAt == null
                    || wanted == ArticleStatus.PUBLISHED && article.publishedAt.isAfter(now);
            date = fresh ? now : article.publishedAt;
        }
        if (wanted == ArticleStatus.PUBLISHED && date.isAfter(now)) {
            wanted = ArticleStatus.SCHEDULED;
        } else if (wanted == ArticleStatus.SCHEDULED && !date.isAfter(now)) {
            wanted = ArticleStatus.PUBLISHED;
        }
        article.status = wanted;
        article.publishedAt = date;
    }

    private static void image(ArticleDraft.Image image, Article article, List<FieldError> errors) {
        String url = image == null ? null : image.url();
        boolean local = url != null && SITE_PATH.matcher(url).matches();
        article.imageUrl = local ? url : address("image.url", url, errors);
        article.imageAlt = image == null ? null : blankToNull(image.alt());
        article.imageCredit = image == null ? null : blankToNull(image.credit());
    }

    private static void policy(ArticleDraft.Comments policy, Article article) {
        article.commentsOpen = policy == null ? null : policy.open();
        article.commentsCloseDays = policy == null ? null : policy.closeAfterDays();
        article.commentsHold = policy == null ? null : policy.hold();
        article.commentsHoldLinks = policy == null ? null : policy.holdLinks();
    }

    private Long parent(ArticleDraft draft, Article article, List<FieldError> errors) {
        if (draft.parent() == null) {
            return null;
        }
        Article parent = articles.findBySlug(draft.parent()).filter(Article::isPage).orElse(null);
        if (parent == null || !article.isPage()) {
            errors.add(new FieldError("parent", parent == null ? "not_found" : "not_allowed",
                    parent == null ? "There is no page with this slug" : "Only pages have a parent"));
            return null;
        }
        Article above = parent;
        for (int depth = 0; above != null; depth++) {
            if (above.id.equals(article.id) || depth > 20) {
                errors.add(new FieldError("parent", "cycle", "A page cannot lie below itself"));
                return null;
            }
            above = above.parentId == null ? null : articles.findById(above.parentId);
        }
        return parent.id;
    }

    private void byline(ArticleDraft draft, Article article, List<FieldError> errors) {
        List<String> wanted = draft.authors() == null ? List.of() : List.copyOf(new LinkedHashSet<>(draft.authors()));
        Map<String, Author> found = authors.listBySlugs(wanted).stream()
                .collect(Collectors.toMap(author -> author.slug, Function.identity()));
        missing("authors", wanted, found.keySet(), errors);
        List<Author> byline = wanted.stream().map(found::get).filter(author -> author != null).toList();
        if (!article.authors.equals(byline)) {
            article.authors.clear();
            article.authors.addAll(byline);
        }
    }

    private void filing(ArticleDraft draft, Article article, List<FieldError> errors) {
        Set<Term> filing = new LinkedHashSet<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            List<String> given = taxonomy == Taxonomy.SECTION ? draft.sections() : draft.tags();
            List<String> wanted = given == null ? List.of() : List.copyOf(new LinkedHashSet<>(given));
            List<Term> found = terms.listBySlugs(taxonomy, wanted);
            missing(taxonomy.name().toLowerCase(Locale.ROOT) + "s", wanted,
                    found.stream().map(term -> term.slug).collect(Collectors.toSet()), errors);
            filing.addAll(found);
        }
        article.terms.retainAll(filing);
        article.terms.addAll(filing);
    }

    private static void missing(String field, List<String> wanted, Set<String> found, List<FieldError> errors) {
        wanted.stream().filter(slug -> !found.contains(slug)).forEach(slug -> errors.add(
                new FieldError(field, "not_found", "There is none with the slug '" + slug + "'")));
    }

    private static String address(String field, String given, List<FieldError> errors) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return WebAddress.parse(given).orElseGet(() -> {
            errors.add(new FieldError(field, "invalid", "Give an address that starts with http:// or https://"));
            return null;
        });
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : PlainText.singleLine(text);
    }
}
