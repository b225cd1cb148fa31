package dev.byline.reader;

import java.util.List;

import dev.byline.comment.WriterCommentView;
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
 * @param form     the form to edit it, {@code null} where it cannot be edited
 * @param wrong    what is wrong with what was sent, {@code null} for nothing
 * @param unsure   what is wrong with the wish to delete, {@code null} for nothing
 */
public record MyComment(String path, WriterCommentView comment, boolean byDesk, Link article, Moment written,
        Moment edited, Moment deadline, int minutes, boolean mails, String done, Form form, String wrong,
        String unsure) {

    /** Whether its writer took it back, so that nothing is left of it. */
    public boolean withdrawn() {
        return comment.comment().removed() && !byDesk;
    }

    /**
     * The form to edit a comment.
     *
     * @param fields  text, name and website
     * @param version of the comment that is edited
     * @param errors  what is wrong, in the order of the fields
     */
    public record Form(List<FormPart.Field> fields, int version, List<FieldError> errors) {
    }
}
