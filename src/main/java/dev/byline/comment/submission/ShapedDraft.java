package dev.byline.comment.submission;

import java.util.List;

import dev.byline.http.FieldError;

/**
 * A draft after everything about it that needs no database.
 *
 * @param draft     what was sent
 * @param name      the writer's name in one line
 * @param email     the writer's address without blanks around it
 * @param emailHash keyed hash of the normalised address, empty without one, {@code null} if something is wrong
 * @param website   a safe address, or {@code null}
 * @param html      what was made of the text, sanitised
 * @param errors    what is wrong with it
 */
record ShapedDraft(SubmissionDraft draft, String name, String email, String emailHash, String website, String html,
        List<FieldError> errors) {
}
