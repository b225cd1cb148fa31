package dev.byline.wordpress.comment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.comment.CommentFinder;
import dev.byline.comment.PlacedComment;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads of comments. */
@ApplicationScoped
public class CommentRoutes implements RestRoutes {

    /** The route of one comment. */
    static final String ONE = CommentItems.PATH + "/(?P<id>[\\d]+)";

    @Inject
    CommentRights rights;

    @Inject
    CommentLists lists;

    @Inject
    CommentItems items;

    @Inject
    CommentFinder finder;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(CommentItems.PATH, CommentSchema.COMMENT,
                        Endpoint.reads(CommentArguments.ofList(), this::list).allowedBy(rights::checkListing)
                                .preparedBy(lists::gather)),
                Route.of(ONE, CommentSchema.COMMENT,
                        Endpoint.reads(CommentArguments.ofOne(), this::one).allowedBy(rights::checkReading)
                                .preparedBy(this::gather)));
    }

    private RestAnswer list(RestRequest request) {
        Listing listing = lists.find(request);
        return RestAnswer.collection(request, items.of(listing, request), listing.total());
    }

    private RestAnswer one(RestRequest request) {
        PlacedComment comment = rights.find(request);
        Listing around = request.memo(List.of("around", request.fields().include("_links"), request.id()),
                () -> lists.around(List.of(comment), 1, request));
        return RestAnswer.of(items.of(comment, around, request, request.context()));
    }

    /** Many single comments at once: those that others reply to. */
    private void gather(List<RestRequest> requests) {
        RestRequest first = requests.get(0);
        List<Long> ids = requests.stream().map(RestRequest::id).distinct().toList();
        Map<Long, PlacedComment> found = finder.mapPlaced(CommentRights.visible(first), ids);
        Listing around = lists.around(List.copyOf(found.values()), found.size(), first);
        for (RestRequest request : requests) {
            request.remember(List.of("comment", request.id()), Optional.ofNullable(found.get(request.id())));
            request.remember(List.of("around", request.fields().include("_links"), request.id()), around);
        }
    }
}
