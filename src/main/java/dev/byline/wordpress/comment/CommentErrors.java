package dev.byline.wordpress.comment;

import java.util.Map;

import dev.byline.comment.submission.InvalidSubmission;
import dev.byline.comment.submission.ReplyField;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;

/** What is wrong with a comment, in WordPress' words. */
final class CommentErrors {

    private CommentErrors() {
    }

    static RestError content() {
        return RestError.of(400, "rest_comment_content_invalid", "Invalid comment content.");
    }

    static RestError author() {
        return RestError.of(400, "rest_comment_author_data_required",
                "Creating a comment requires valid author name and email values.");
    }

    static RestError post() {
        return RestError.of(403, "rest_comment_invalid_post_id",
                "Sorry, you are not allowed to create this comment without a post.");
    }

    static RestError closed() {
        return RestError.of(403, "rest_comment_closed", "Sorry, comments are closed for this item.");
    }

    static RestError unreadablePost(RestRequest request) {
        return RestError.forbidden(request, "rest_cannot_read_post",
                "Sorry, you are not allowed to read the post for this comment.");
    }

    /** A field that only moderators may set; the code has a word of its own for each. */
    static RestError forbiddenField(RestRequest request, String field, String code) {
        return RestError.forbidden(request, "rest_comment_invalid_" + code,
                "Sorry, you are not allowed to edit '" + field + "' for comments.");
    }

    static RestError invalid(String field, String message) {
        return RestError.of(400, "rest_invalid_param", "Invalid parameter(s): " + field)
                .with("params", Map.of(field, message)).with("details", Map.of());
    }

    static RestError tooLong(ReplyField field) {
        String column = switch (field) {
            case NAME -> "comment_author";
            case EMAIL -> "comment_author_email";
            case WEBSITE -> "comment_author_url";
            default -> "comment_content";
        };
        return RestError.of(400, column + "_column_length", "Comment field exceeds maximum length allowed.");
    }

    /** What the pipeline found wrong with the fields. */
    static RestError of(InvalidSubmission invalid) {
        FieldError first = invalid.errors().get(0);
        return switch (first.field()) {
            case "parent" -> RestError.of(400, "rest_comment_invalid_parent", first.code().equals("not_found")
                    ? "Invalid comment parent ID." : first.message() + ".");
            case "name" -> author();
            case "email" -> invalid("author_email", "Invalid email address.");
            case "website" -> tooLong(ReplyField.WEBSITE);
            default -> content();
        };
    }

    /** Why the pipeline refused it. A flood is 400, as front ends for WordPress expect it. */
    static RuntimeException of(Problem problem, RestRequest request) {
        return switch (problem.type()) {
            case NOT_FOUND -> post();
            case COMMENTS_CLOSED -> closed();
            case WRONG_PASSWORD -> unreadablePost(request);
            case DUPLICATE_COMMENT -> RestError.of(409, "comment_duplicate",
                    "Duplicate comment detected; it looks as though you&#8217;ve already said that!");
            case TOO_MANY_REQUESTS -> {
                RestError flood = RestError.of(400, "comment_flood", "You are posting comments too quickly. Slow down.");
                problem.headers().forEach(flood::header);
                yield flood;
            }
            default -> problem;
        };
    }
}
