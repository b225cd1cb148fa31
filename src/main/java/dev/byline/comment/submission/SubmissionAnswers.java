package dev.byline.comment.submission;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers for submissions in JSON, the same whether they came as JSON or from a form. */
@ApplicationScoped
public class SubmissionAnswers {

    @Inject
    CommentViews views;

    /** 201 with the comment as its writer may see it, and with the token that proves ownership. */
    public Response created(Taken taken) {
        Comment comment = taken.comment();
        return Response.status(Response.Status.CREATED).header("Location", "/api/v1/comments/" + comment.id)
                .header("Cache-Control", "no-store").type(MediaType.APPLICATION_JSON)
                .entity(taken.isNew() ? views.newWriterView(comment, taken.article().slug)
                        : views.writerView(comment, taken.article().slug, true)).build();
    }
}
