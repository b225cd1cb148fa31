package dev.byline.comment.live;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.data.SiteSecret;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.security.Caller;
import dev.byline.security.ClientAddress;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Opens streams. What they tell hangs on the article alone, so that no credentials could be revoked under them. */
@Path("/api/v1/articles/{slug}/comments/stream")
@Tag(name = "Comments")
public class StreamResource {

    private static final Long NEVER = -1L;

    @Inject
    ArticleAccess access;

    @Inject
    Caller caller;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Slots slots;

    /** The stream: 404 unless the article is public, 403 without its password, 429 and 503 beyond the limits. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Transactional
    @Operation(summary = "Live changes of the thread below an article",
            description = "Server-Sent Events: approved and edited carry the comment, removed carries its id, and "
                    + "reset tells a reader who missed too much to load the thread again.")
    @Parameter(name = "Last-Event-ID", in = ParameterIn.HEADER,
            description = "The last event that was seen; browsers send it when they come back")
    @Parameter(name = "lastEventId", in = ParameterIn.QUERY,
            description = "The same for clients that cannot set the header, which counts if both are there")
    @Parameter(name = "since", in = ParameterIn.QUERY, example = "2026-01-31T12:00:00Z",
            description = "A time: what changed after it comes first; for clients that have seen no event yet")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Response open(@Context UriInfo uri, @Context HttpServerRequest request, @RestPath String slug,
            @HeaderParam("Last-Event-ID") String lastEventId) {
        Parameters parameters = Parameters.of(uri, "lastEventId", "since", "password");
        Instant since = parameters.instant("since").orElse(null);
        Long last = parameters.text("lastEventId").map(text -> id(text)).orElse(null);
        if (NEVER.equals(last)) {
            parameters.error("lastEventId", "invalid_id", "Give the id of the last event that you have seen");
        }
        parameters.check();
        Article article = access.find(slug, uri);
        if (!article.isPublic()) {
            throw Problem.notFound();
        }
        String password = parameters.text("password").orElse(null);
        if (!access.opens(article, password)
                || caller.isDesk() && article.isProtected() && !isPassword(password, article)) {
            throw Problem.of(ProblemType.WRONG_PASSWORD, "Send the article's password");
        }
        Response.ResponseBuilder answer = Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
        if (request.method() == HttpMethod.HEAD) {
            return answer.build();
        }
        // A browser that comes back repeats the address, so that the header is the newer of the two.
        Long place = lastEventId == null || lastEventId.isEmpty() ? last : id(lastEventId);
        return answer.entity(new LiveStream(article.id, article.password, new LiveStream.Start(place, since),
                slots.take(ClientAddress.network(clientAddress.of(request))))).build();
    }

    private static boolean isPassword(String given, Article article) {
        return given != null && SiteSecret.equal(article.password, given);
    }

    private static Long id(String text) {
        return text.matches("0|[1-9]\\d{0,17}") ? Long.valueOf(text) : NEVER;
    }
}
