package dev.byline.wordpress.comment;

import java.util.Map;

import dev.byline.comment.CommentStatus;
import dev.byline.text.PlainText;
import dev.byline.wordpress.rest.RestRequest;

/** The text and the status in a request. */
final class CommentContent {

    private CommentContent() {
    }

    /** The text, sent alone or as {@code raw}; {@code null} for none, and for what is no text. */
    static String of(RestRequest request) {
        Object content = request.get("content");
        Object text = content instanceof Map<?, ?> map ? map.get("raw") : content;
        return text instanceof String typed ? PlainText.withoutControls(typed) : null;
    }

    /** The status that a word of WordPress means, {@code null} for none. */
    static CommentStatus status(String word) {
        return switch (word) {
            case "approved", "approve", "1" -> CommentStatus.APPROVED;
            case "hold", "0" -> CommentStatus.PENDING;
            case "spam" -> CommentStatus.SPAM;
            case "trash" -> CommentStatus.TRASH;
            default -> null;
        };
    }
}
