package dev.byline.comment.submission;

import java.util.List;

import dev.byline.http.FieldError;

/** Says what is wrong with a submission, so that each face can put it in its own words: JSON a problem, HTML the form. */
public final class InvalidSubmission extends RuntimeException {

    private final transient List<FieldError> errors;

    InvalidSubmission(List<FieldError> errors) {
        super("Invalid submission", null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** Every wrong field. */
    public List<FieldError> errors() {
        return errors;
    }
}
