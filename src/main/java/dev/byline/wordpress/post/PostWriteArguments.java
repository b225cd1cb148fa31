package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Schema;

/** The parameters of writes of posts and pages. */
final class PostWriteArguments {

    private PostWriteArguments() {
    }

    /** Those that make a post. */
    static List<Argument> ofCreation(PostKind kind) {
        return written(kind, true, null);
    }

    /** Those that change a post; {@code rights} finds the one that stands. */
    static List<Argument> ofChange(PostKind kind, PostRights rights) {
        List<Argument> all = new ArrayList<>(List.of(Argument.ID));
        all.addAll(written(kind, false, rights));
        return all;
    }

    /** Those that delete a post. */
    static List<Argument> ofDeletion() {
        return List.of(Argument.ID, Argument.of("force", Schema.bool().defaults(false)));
    }

    private static List<Argument> written(PostKind kind, boolean creating, PostRights rights) {
        return Argument.ofWrites(PostSchema.of(kind), creating).stream().map(argument -> switch (argument.name()) {
            // A text or an object with a text: WordPress looks at them when it stores them.
            case "title", "content", "excerpt" -> late(argument).cleanedBy((value, request) -> value);
            case "status" -> late(argument).cleanedBy((value, request) -> status(value, request, kind, rights));
            default -> argument;
        }).toList();
    }

    private static Argument late(Argument argument) {
        return new Argument(argument.name(), argument.schema(), argument.required(), false, null);
    }

    /** The status that a post has is allowed whatever it is, also {@code trash}, so that clients may send it back. */
    private static Object status(Object value, RestRequest request, PostKind kind, PostRights rights) {
        if (!(value instanceof String status)) {
            throw RestError.detail("rest_invalid_type", "status is not of type string.").with("param", "status");
        }
        if (!PostSchema.STATUSES.contains(status) && (rights == null || !isThatOf(status, request, kind, rights))) {
            throw RestError.detail("rest_not_in_enum",
                    "status is not one of publish, future, draft, pending, and private.");
        }
        return status;
    }

    private static boolean isThatOf(String status, RestRequest request, PostKind kind, PostRights rights) {
        try {
            Article standing = rights.find(request, kind);
            return PostViews.status(standing.status).equals(status);
        } catch (RestError none) {
            return false;
        }
    }
}
