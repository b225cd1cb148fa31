package dev.byline.wordpress.form;

import java.util.Map;

import dev.byline.comment.submission.InvalidSubmission;
import dev.byline.comment.submission.ReplyField;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;

/**
 * Why a comment was not taken.
 *
 * @param status  HTTP status
 * @param error   whether WordPress says "Error:" before it
 * @param message for people
 * @param headers more headers of the answer
 */
record Failure(int status, boolean error, String message, Map<String, String> headers) {

    static Failure error(String message) {
        return new Failure(400, true, message, Map.of());
    }

    static Failure of(int status, String message) {
        return new Failure(status, false, message, Map.of());
    }

    static Failure required() {
        return error("Please fill the required fields.");
    }

    static Failure email() {
        return error("Please enter a valid email address.");
    }

    static Failure content() {
        return error("Please type your comment text.");
    }

    static Failure closed() {
        return of(403, "Sorry, comments are closed for this item.");
    }

    static Failure login() {
        return of(403, "Sorry, you must be logged in to comment.");
    }

    static Failure noPost() {
        return of(404, "Sorry, there is no such item to comment on.");
    }

    static Failure tooLong(ReplyField field) {
        return error(switch (field) {
            case NAME -> "Your name is too long.";
            case EMAIL -> "Your email address is too long.";
            case WEBSITE -> "Your URL is too long.";
            default -> "Your comment is too long.";
        });
    }

    static Failure of(InvalidSubmission invalid) {
        FieldError first = invalid.errors().get(0);
        return switch (first.field()) {
            case "name" -> required();
            case "email" -> email();
            case "website" -> tooLong(ReplyField.WEBSITE);
            case "comment" -> content();
            default -> error(first.message() + ".");
        };
    }

    static Failure of(Problem problem) {
        Failure failure = switch (problem.type()) {
            case NOT_FOUND -> noPost();
            case COMMENTS_CLOSED -> closed();
            case WRONG_PASSWORD -> of(403, "Sorry, this item is protected by a password.");
            case DUPLICATE_COMMENT -> of(409, "Duplicate comment detected; it looks as though you\u2019ve already said that!");
            case TOO_MANY_REQUESTS -> of(429, "You are posting comments too quickly. Slow down.");
            case UNSUPPORTED_MEDIA_TYPE -> of(415, "Comments are taken here as a form sends them.");
            default -> of(problem.type().status(), problem.type().title() + ".");
        };
        return new Failure(failure.status, failure.error, failure.message, problem.headers());
    }
}
