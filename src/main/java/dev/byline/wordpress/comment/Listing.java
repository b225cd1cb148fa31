package dev.byline.wordpress.comment;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.comment.PlacedComment;

/**
 * A page of a list with what is around its comments.
 *
 * @param comments in their order
 * @param total    how many the list has in all
 * @param answered those of the comments that have replies which everybody may see
 * @param authors  the authors as whom desk users write, by the users' ids
 */
record Listing(List<PlacedComment> comments, long total, Set<Long> answered, Map<Long, Long> authors) {
}
