package dev.byline.reader;

import java.util.List;

import dev.byline.comment.WriterCommentView;
import dev.byline.comment.appeal.ModerationStatement.Outcome;
import dev.byline.http.FieldError;

/**
 * The page on which a writer looks after one comment.
 *
 * @param path     its own path, which holds the token: it must stand in no link to another site
 * @param comment  the comment as its writer sees it
 * @param byDesk   whether the desk removed it
 * @param article  the article below which it lies, {@code null} while that is not public
 * @param written  when it was sent
 * @param edited   when its text last changed, {@code null} if it never did
 * @param deadline until when it can be edited, {@code null} where that has no end or is over
 * @param minutes  how long a public comment can be edited
 * @param mails    whether mails about replies can be switched here
 * @param done     what was done just now, {@code null} for nothing
 * @param wrong    what is wrong with the whole of what was sent, {@code null} for nothing
 * @param errors   what is wrong with its fields, in their order
 * @param unsure   what is wrong with the wish to delete, {@code null} for nothing
 * @param form     the form to edit it, {@code null} where it cannot be edited
 * @param objection the field to object to a removal, {@code null} where that cannot be done
 */
public record MyComment(String path, WriterCommentView comment, boolean byDesk, Link article, Moment written,
        Moment edited, Moment deadline, int minutes, boolean mails, String done, String wrong,
        List<FieldError> errors, String unsure, Form form, FormPart.Field objection) {

    /** Whether its writer took it back, so that nothing is left of it. */
    public boolean withdrawn() {
        return comment.comment().removed() && !byDesk;
    }

    /** When the writer objected to the removal, {@code null} if that did not happen. */
    public Moment objected() {
        return comment.statement() == null || comment.statement().appeal() == null ? null
                : Moment.minute(comment.statement().appeal().createdAt());
    }

    /** What became of the objection, in words. */
    public String outcome() {
        Outcome outcome = comment.statement().appeal().outcome();
        return outcome == null ? "The desk has not answered yet." : outcome == Outcome.REVERSED
                ? "The desk agreed: the comment is back." : "The desk looked at it again; the removal stands.";
    }

    /**
     * The form to edit a comment.
     *
     * @param fields  text, name and website
     * @param version of the comment that is edited
     */
    public record Form(List<FormPart.Field> fields, int version) {
    }
}
