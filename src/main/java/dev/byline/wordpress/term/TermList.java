package dev.byline.wordpress.term;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.byline.article.Article;
import dev.byline.data.FoldedNames;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermFilter;
import dev.byline.taxonomy.TermFinder;
import dev.byline.wordpress.post.PostSlugs;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Collections of terms: from their parameters to a page of terms. */
@ApplicationScoped
class TermList {

    private static final Comparator<Term> BY_NAME = Comparator.comparing((Term term) -> FoldedNames.of(term.name))
            .thenComparing(term -> term.id);
    private static final List<String> FILTERS = List.of("search", "include", "exclude", "offset", "order", "orderby",
            "hide_empty", "parent", "slug");

    @Inject
    TermFinder finder;

    @Inject
    TermRights rights;

    /** A page of terms, and the number of all. */
    record Found(List<Term> terms, long total) {
    }

    Found find(RestRequest request, TermKind kind) {
        Window window = Window.of(request);
        List<Term> ofPost = request.number("post", 0) == 0 ? null
                : rights.post(request).map(post -> terms(post, kind)).orElse(List.of());
        if (ofPost != null && FILTERS.stream().noneMatch(request::sent)) {
            // As posts embed them: an article has few terms, and they are known already.
            return new Found(window.of(ofPost), ofPost.size());
        }
        TermFilter filter = filter(request, kind);
        if (ofPost != null) {
            filter.ids(ofPost.stream().map(term -> term.id).toList());
        }
        long total = finder.count(filter);
        return new Found(window.isPast(total) ? List.of() : read(request, filter, window), total);
    }

    private static List<Term> terms(Article post, TermKind kind) {
        return post.terms.stream().filter(term -> term.taxonomy == kind.taxonomy()).sorted(BY_NAME).toList();
    }

    private TermFilter filter(RestRequest request, TermKind kind) {
        TermFilter filter = TermFilter.of(kind.taxonomy());
        if (!request.ids("include").isEmpty()) {
            filter.ids(request.ids("include"));
        } else {
            filter.notIds(request.ids("exclude"));
        }
        if (!request.words("slug").isEmpty()) {
            filter.slugs(slugs(request));
        }
        String search = request.text("search");
        if (search != null && !search.isEmpty()) {
            filter.containing(search);
        }
        boolean below = kind.isHierarchical() && request.get("parent") != null;
        if (below) {
            filter.below(request.number("parent", 0));
        }
        if (request.flag("hide_empty")) {
            // A section that leads to others that are not empty stays, as in WordPress.
            filter.filledOr(kind.isHierarchical() && !below ? finder.listIdsAboveFilled() : Set.of());
        }
        return filter;
    }

    private static List<String> slugs(RestRequest request) {
        return PostSlugs.stored(PostSlugs.of(request.get("slug")));
    }

    private List<Term> read(RestRequest request, TermFilter filter, Window window) {
        boolean descending = request.text("order").equals("desc");
        return switch (request.text("orderby")) {
            case "include" -> request.ids("include").isEmpty()
                    ? finder.listPage(filter, TermFinder.Order.NAME, descending, window.offset(), window.size())
                    : finder.listPageAsGiven(filter, request.ids("include"), descending, window.offset(), window.size());
            case "include_slugs" -> request.words("slug").isEmpty()
                    ? finder.listPage(filter, TermFinder.Order.NAME, descending, window.offset(), window.size())
                    : finder.listPageBySlugs(filter, slugs(request), descending, window.offset(), window.size());
            default -> finder.listPage(filter, order(request.text("orderby")), descending, window.offset(), window.size());
        };
    }

    private static TermFinder.Order order(String orderby) {
        return switch (orderby) {
            case "id", "term_group" -> TermFinder.Order.ID;
            case "slug" -> TermFinder.Order.SLUG;
            case "description" -> TermFinder.Order.DESCRIPTION;
            case "count" -> TermFinder.Order.COUNT;
            default -> TermFinder.Order.NAME;
        };
    }

    /** The posts whose terms many calls in a row ask for. */
    static Stream<Long> posts(List<RestRequest> requests) {
        return requests.stream().map(request -> request.number("post", 0)).filter(id -> id != 0);
    }
}
