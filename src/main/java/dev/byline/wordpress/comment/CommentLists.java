package dev.byline.wordpress.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.byline.article.Article;
import dev.byline.comment.CommentFilter;
import dev.byline.comment.CommentFinder;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.PlacedComment;
import dev.byline.comment.submission.SubmissionRules;
import dev.byline.pagecache.Shown;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Collections of comments: from their parameters to a page of comments. */
@ApplicationScoped
class CommentLists {

    private static final List<String> NARROWING = List.of("page", "per_page", "search", "after", "author",
            "author_exclude", "author_email", "before", "exclude", "include", "offset", "order", "orderby",
            "parent_exclude", "status", "type", "password");
    private static final int EMBEDDED = 10;

    @Inject
    CommentFinder finder;

    @Inject
    CommentRights rights;

    @Inject
    SubmissionRules rules;

    @Inject
    Shown shown;

    /** The page that a request asks for. */
    Listing find(RestRequest request) {
        return request.memo(key(request), () -> read(request));
    }

    private Listing read(RestRequest request) {
        CommentFilter filter = filter(request);
        long total = finder.count(filter);
        Window window = Window.ofPosts(request);
        return around(window.isPast(total) ? List.of() : page(request, filter, window.offset(), window.size()), total,
                request);
    }

    private List<PlacedComment> page(RestRequest request, CommentFilter filter, int offset, int limit) {
        boolean descending = request.text("order").equals("desc");
        return switch (request.text("orderby")) {
            case "include" -> finder.listPageAsGiven(filter, request.ids("include"), offset, limit);
            case "id" -> finder.listPage(filter, CommentFinder.Order.ID, descending, offset, limit);
            case "post" -> finder.listPage(filter, CommentFinder.Order.ARTICLE, descending, offset, limit);
            case "parent" -> finder.listPage(filter, CommentFinder.Order.PARENT, descending, offset, limit);
            case "type" -> finder.listPage(filter, CommentFinder.Order.NONE, descending, offset, limit);
            default -> finder.listPage(filter, CommentFinder.Order.DATE, descending, offset, limit);
        };
    }

    /** The same comments with what is around them. */
    Listing around(List<PlacedComment> comments, long total, RestRequest request) {
        return new Listing(comments, total, request.fields().include("_links")
                ? finder.listWithReplies(comments.stream().map(each -> each.comment().id).toList()) : Set.of(),
                finder.mapAuthors(comments.stream().map(each -> each.comment().userId).filter(Objects::nonNull)
                        .distinct().toList()));
    }

    private CommentFilter filter(RestRequest request) {
        CommentFilter filter = CommentRights.visible(request);
        List<Long> posts = request.ids("post");
        if (posts.isEmpty()) {
            shown.tag("comments");
            if (!request.isSignedIn()) {
                filter.belowOpenArticles();
            }
        } else {
            posts.forEach(id -> shown.tag("comments", id));
            filter.articles(CommentRights.moderates(request) ? posts : rights.articles(request, posts).keySet());
        }
        if (CommentRights.moderates(request)) {
            status(filter, request.text("status"));
        }
        String email = request.text("author_email");
        if (email != null && !email.isEmpty()) {
            filter.emailHash(rules.emailHash(email));
        }
        if (!List.of("comment", "all", "").contains(request.text("type"))) {
            filter.none();
        }
        return narrowed(filter, request);
    }

    private static CommentFilter narrowed(CommentFilter filter, RestRequest request) {
        if (!request.ids("include").isEmpty()) {
            filter.ids(request.ids("include"));
        }
        if (!request.ids("parent").isEmpty()) {
            filter.parents(request.ids("parent"));
        }
        if (!request.ids("author").isEmpty()) {
            filter.writers(request.ids("author"));
        }
        filter.withoutIds(request.ids("exclude")).withoutParents(request.ids("parent_exclude"))
                .withoutWriters(request.ids("author_exclude"));
        String search = request.text("search");
        if (search != null && !search.isEmpty()) {
            filter.saying(search);
        }
        // What is shown has no fractions of seconds: the whole second of the moment itself is left out.
        moment(request, "after").ifPresent(moment -> filter.from(moment.plusSeconds(1)));
        moment(request, "before").ifPresent(filter::before);
        return filter;
    }

    private static Optional<Instant> moment(RestRequest request, String name) {
        String text = request.text(name);
        return text == null ? Optional.empty() : RestDates.parse(text);
    }

    private static void status(CommentFilter filter, String status) {
        switch (status) {
            case "approve", "approved" -> filter.status(CommentStatus.APPROVED);
            case "hold" -> filter.status(CommentStatus.PENDING);
            case "spam" -> filter.status(CommentStatus.SPAM);
            case "trash" -> filter.status(CommentStatus.TRASH);
            case "all", "" -> filter.status(CommentStatus.APPROVED, CommentStatus.PENDING);
            case "any" -> { }
            default -> filter.none();
        }
    }

    /**
     * Reads at once what many calls will ask for one by one: the comments below each of many articles, and the replies
     * to each of many comments.
     */
    void gather(List<RestRequest> requests) {
        gather(requests.stream().filter(request -> isPlain(request, "post", "parent")).toList(), "post");
        gather(requests.stream().filter(request -> isPlain(request, "parent", "post")).toList(), "parent");
    }

    private void gather(List<RestRequest> plain, String place) {
        if (plain.size() < 2) {
            return;
        }
        RestRequest first = plain.get(0);
        List<Long> ids = plain.stream().map(request -> request.ids(place).get(0)).distinct().toList();
        boolean below = place.equals("post");
        CommentFilter filter = CommentRights.visible(first);
        if (below) {
            Map<Long, Article> known = rights.articles(first, ids);
            ids.forEach(id -> first.remember(List.of("post", id), Optional.ofNullable(known.get(id))));
        } else if (!first.isSignedIn()) {
            filter.belowOpenArticles();
        }
        Listing all = around(below ? finder.listNewestBelowArticles(filter, ids, EMBEDDED)
                : finder.listNewestBelowComments(filter, ids, EMBEDDED), 0, first);
        Map<Long, List<PlacedComment>> groups = groups(all.comments(), below
                ? each -> each.comment().articleId : each -> each.comment().parentId);
        for (RestRequest request : plain) {
            List<PlacedComment> found = groups.getOrDefault(request.ids(place).get(0), List.of());
            request.remember(key(request), new Listing(found, found.size(), all.answered(), all.authors()));
        }
    }

    private static Map<Long, List<PlacedComment>> groups(Collection<PlacedComment> comments,
            Function<PlacedComment, Long> place) {
        Map<Long, List<PlacedComment>> groups = new HashMap<>();
        comments.forEach(each -> groups.computeIfAbsent(place.apply(each), unused -> new ArrayList<>()).add(each));
        return groups;
    }

    /** Whether a request names one place and nothing else, as links to replies do. */
    private static boolean isPlain(RestRequest request, String place, String other) {
        return request.ids(place).size() == 1 && request.ids(place).get(0) != 0 && request.ids(other).isEmpty()
                && NARROWING.stream().noneMatch(request::sent);
    }

    /** Everything that decides what a list has. */
    private static Object key(RestRequest request) {
        List<Object> key = new ArrayList<>(List.of("comments", request.ids("post"), request.ids("parent"),
                request.fields().include("_links")));
        NARROWING.forEach(name -> key.add(String.valueOf(request.get(name))));
        return key;
    }
}
