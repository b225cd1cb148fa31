package dev.byline.wordpress.comment;

import java.util.List;
import java.util.Optional;

import dev.byline.comment.CommentFinder;
import dev.byline.comment.PlacedComment;
import dev.byline.data.Reading;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks up single comments, within a transaction of its own where none is under way. */
@ApplicationScoped
@Reading
class CommentLookups {

    @Inject
    CommentFinder finder;

    @Inject
    CommentLists lists;

    /** The comment with an id, if it exists for the caller and whatever password protects its article. */
    Optional<PlacedComment> find(RestRequest request, long id) {
        return finder.findPlaced(CommentRights.visible(request), id);
    }

    /** What is around one comment. */
    Listing around(PlacedComment placed, RestRequest request) {
        return lists.around(List.of(placed), 1, request);
    }
}
