package dev.byline.comment.submission;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.comment.WriterCommentView;
import dev.byline.http.FieldError;
import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The reply form of one article as JSON: describe it, and take what was written into it. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class SubmissionResource {

    @Inject
    ArticleAccess access;

    @Inject
    ReplyForms forms;

    @Inject
    Submitting submitting;

    @Inject
    SubmissionAnswers answers;

    @Inject
    JsonBodies bodies;

    /** The reply form as data. */
    @GET
    @Path("/{slug}/reply-form")
    @Transactional
    @Operation(summary = "The reply form as data: fields, labels, limits, open or closed")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
    public ReplyForm form(@Context UriInfo uri, @RestPath String slug) {
        Parameters parameters = Parameters.of(uri, "password");
        parameters.check();
        Article article = opened(access.find(slug, uri), parameters);
        return forms.of(article);
    }

    /** Takes a comment: 201 with the comment as its writer may see it, and with the token that proves ownership. */
    @POST
    @Path("/{slug}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Leave a reply", description = "Forms (urlencoded and multipart) are taken here as well; "
            + "they are answered with a redirect to the page, or with the form and its errors.")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER,
            description = "A text of up to 200 characters of your choice: a repeat with it returns the first result")
    @APIResponse(responseCode = "201", description = "Taken; status says whether it is public or waits",
            content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = WriterCommentView.class)))
    public Response submit(@Context UriInfo uri, @Context HttpServerRequest request, @RestPath String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionDraft.class),
                    examples = @ExampleObject(name = "reply", value = "{\"name\": \"Ada Reader\", "
                            + "\"email\": \"ada@example.com\", \"comment\": \"Well said.\"}"))) byte[] body) {
        Parameters parameters = Parameters.of(uri, "password");
        parameters.check();
        String password = parameters.text("password").orElse(null);
        List<FieldError> found = new ArrayList<>();
        SubmissionDraft draft;
        try {
            draft = bodies.bind(body, SubmissionDraft.class, found);
        } catch (Problem unreadable) {
            // Where there is no article, or none for this caller, there is no form that could be wrong.
            submitting.requireArticle(slug, password, uri);
            throw unreadable;
        }
        try {
            return answers.created(submitting.submit(slug, password, uri, draft, found, request, null, null));
        } catch (InvalidSubmission invalid) {
            throw Problem.invalid(invalid.errors());
        }
    }

    private Article opened(Article article, Parameters parameters) {
        if (!access.opens(article, parameters.text("password").orElse(null))) {
            throw Problem.of(ProblemType.WRONG_PASSWORD, "Send the article's password");
        }
        return article;
    }
}
