package dev.byline.wordpress.form;

/**
 * The page for a comment that was not taken.
 *
 * @param language of the site
 * @param error    whether "Error:" stands before the message
 * @param message  why it was not taken
 * @param back     where the form stood
 * @param typed    what is to be sent again, {@code null} for nothing
 */
public record FailurePage(String language, boolean error, String message, String back, CommentForm.Typed typed) {
}
