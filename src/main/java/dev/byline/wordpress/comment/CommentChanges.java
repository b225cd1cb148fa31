package dev.byline.wordpress.comment;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.PlacedComment;
import dev.byline.comment.erasure.RemovedComments;
import dev.byline.comment.moderation.CommentEdit;
import dev.byline.comment.moderation.ModerationService;
import dev.byline.comment.submission.ReplyField;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.text.WordPressText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What moderators do about comments: decide, edit, remove. */
@ApplicationScoped
public class CommentChanges implements RestRoutes {

    @Inject
    CommentRights rights;

    @Inject
    CommentLookups lookups;

    @Inject
    CommentItems items;

    @Inject
    ModerationService moderation;

    @Inject
    RemovedComments removed;

    @Override
    public List<Route> routes() {
        return List.of(Route.of(CommentRoutes.ONE, null,
                Endpoint.changes(CommentArguments.ofWrites(false), this::change).allowedBy(rights::checkChange),
                Endpoint.deletes(CommentArguments.ofRemoval(), this::remove).allowedBy(rights::checkRemoval)));
    }

    private RestAnswer change(RestRequest request) {
        PlacedComment placed = rights.find(request);
        if (request.get("type") != null && !"comment".equals(request.text("type"))) {
            throw RestError.of(404, "rest_comment_invalid_type", "Sorry, you are not allowed to change the comment type.");
        }
        requireUnmoved(request, placed.comment());
        if (request.get("author") != null) {
            Long user = placed.comment().userId;
            require("author", request.number("author", 0) == (user == null ? 0
                    : lookups.around(placed, request).authors().getOrDefault(user, 0L)));
        }
        CommentEdit edit = new CommentEdit(status(request, placed.comment()), content(request, placed.comment()),
                name(request), website(request), null, null);
        ReplyField exceeding = TypedFields.tooLong(edit.name(), null, edit.website(), edit.comment());
        if (exceeding != null) {
            throw CommentErrors.tooLong(exceeding);
        }
        return RestAnswer.of(carryOut(request, placed, edit));
    }

    private Map<String, Object> carryOut(RestRequest request, PlacedComment placed, CommentEdit edit) {
        try {
            Comment comment = moderation.edit(placed.comment().id, edit, request.caller().name(), unused -> { }).comment();
            return view(request, new PlacedComment(comment, placed.article()));
        } catch (Problem problem) {
            throw problem.type() == ProblemType.NOT_FOUND ? CommentRights.unknown()
                    : problem.type() == ProblemType.INVALID_REQUEST ? CommentErrors.content() : problem;
        }
    }

    private Map<String, Object> view(RestRequest request, PlacedComment placed) {
        return items.of(placed, lookups.around(placed, request), request, "edit");
    }

    /** Whose it is, where and when it was written cannot be changed here. Clients that send back all they read may. */
    private static void requireUnmoved(RestRequest request, Comment comment) {
        require("post", request.number("post", comment.articleId) == comment.articleId);
        long parent = comment.parentId == null ? 0 : comment.parentId;
        require("parent", request.number("parent", parent) == parent);
        require("author_email", request.get("author_email") == null
                || request.text("author_email").equals(comment.email));
        require("author_ip", request.get("author_ip") == null
                || request.text("author_ip").equals(Objects.toString(comment.networkAddress, "")));
        require("author_user_agent", request.get("author_user_agent") == null
                || request.text("author_user_agent").equals(Objects.toString(comment.userAgent, "")));
        for (String date : List.of("date", "date_gmt")) {
            require(date, request.get(date) == null || RestDates.parse(request.text(date))
                    .filter(comment.createdAt.truncatedTo(ChronoUnit.SECONDS)::equals).isPresent());
        }
    }

    private static void require(String field, boolean same) {
        if (!same) {
            throw CommentErrors.invalid(field, field + " of a comment cannot be changed.");
        }
    }

    private static CommentStatus status(RestRequest request, Comment comment) {
        String word = request.text("status");
        if (word == null) {
            return null;
        }
        boolean back = word.equals("unspam") && comment.status == CommentStatus.SPAM
                || word.equals("untrash") && comment.status == CommentStatus.TRASH;
        CommentStatus status = back ? CommentStatus.PENDING : CommentContent.status(word);
        if (status == null) {
            throw RestError.of(400, "rest_comment_failed_edit", "Updating comment status failed.");
        }
        return status;
    }

    private static String content(RestRequest request, Comment comment) {
        Object sent = request.get("content");
        if (sent == null || sent instanceof Map<?, ?> map && !map.containsKey("raw")) {
            return null;
        }
        String content = CommentContent.of(request);
        if (content == null || content.isBlank()) {
            throw CommentErrors.content();
        }
        return content.equals(WordPressText.commentSource(comment.text())) ? null : content;
    }

    private static String name(RestRequest request) {
        String typed = request.text("author_name");
        if (typed != null && TypedFields.name(typed).isEmpty()) {
            throw CommentErrors.author();
        }
        return typed;
    }

    private static String website(RestRequest request) {
        String typed = request.text("author_url");
        return typed == null ? null : Objects.toString(TypedFields.website(typed), "");
    }

    private RestAnswer remove(RestRequest request) {
        PlacedComment placed = rights.find(request);
        if (!request.flag("force")) {
            if (placed.comment().status == CommentStatus.TRASH) {
                throw RestError.of(410, "rest_already_trashed", "The comment has already been trashed.");
            }
            return RestAnswer.of(carryOut(request, placed, CommentEdit.to(CommentStatus.TRASH)));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("deleted", true);
        answer.put("previous", view(request, placed));
        try {
            removed.remove(placed.comment().id, request.caller().name());
        } catch (Problem gone) {
            throw gone.type() == ProblemType.NOT_FOUND ? CommentRights.unknown() : gone;
        }
        return RestAnswer.of(answer);
    }
}
