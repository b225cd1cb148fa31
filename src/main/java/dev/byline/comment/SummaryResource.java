package dev.byline.comment;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.data.Reading;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.pagecache.Cached;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Numbers about the discussion below one article. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class SummaryResource {

    @Inject
    ArticleAccess access;

    @Inject
    CommentRepository comments;

    @Inject
    Threads threads;

    /** The numbers; an article that takes no comments, or has none, has zeros. */
    @GET
    @Path("/{slug}/comments/summary")
    @Cached
    @Reading
    @Operation(summary = "Numbers about the comments below an article")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
    public CommentSummary summary(@Context UriInfo uri, @RestPath String slug) {
        Parameters parameters = Parameters.of(uri, "password").check();
        Article article = access.find(slug, uri);
        if (!access.opens(article, parameters.text("password").orElse(null))) {
            throw Problem.of(ProblemType.WRONG_PASSWORD, "Send the article's password");
        }
        threads.name(article);
        return comments.summarise(article.id);
    }
}
