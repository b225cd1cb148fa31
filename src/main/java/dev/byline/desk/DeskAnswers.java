package dev.byline.desk;

import java.lang.annotation.Annotation;
import java.util.List;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.byline.http.FieldError;
import dev.byline.http.ProblemDocument;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;

/**
 * Gives every answer below the desk's path the headers of a private page, and turns problems into pages. Whoever is
 * not signed in is led to the form for that; the desk's script, which asks for JSON, is told by 401.
 */
public final class DeskAnswers {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    DeskFrames frames;

    @ServerResponseFilter
    void dress(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!path.equals(DeskPath.HOME) && !path.startsWith(DeskPath.HOME + "/")) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        headers.putSingle("X-Robots-Tag", "noindex");
        headers.putSingle("Referrer-Policy", "same-origin");
        if (response.getEntity() instanceof ProblemDocument problem && !isForScript(request)) {
            if (response.getStatus() == Status.UNAUTHORIZED.getStatusCode()) {
                leadToSignIn(request, response);
            } else {
                response.setEntity(page(problem), new Annotation[0],
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            }
        }
    }

    private static void leadToSignIn(ContainerRequestContext request, ContainerResponseContext response) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        // What was sent is lost, so a form's address leads nowhere afterwards.
        String next = !request.getMethod().equals("GET") ? DeskPath.HOME
                : DeskPath.local(request.getUriInfo().getPath() + (query == null ? "" : "?" + query));
        response.setStatusInfo(Status.SEE_OTHER);
        response.setEntity(null);
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        response.getHeaders().putSingle(HttpHeaders.LOCATION,
                next.equals(DeskPath.HOME) ? "/desk/sign-in" : DeskPath.with("/desk/sign-in", "next", next));
    }

    private String page(ProblemDocument problem) {
        return DeskTemplates.message(frames.bare(problem.title()), new MessagePage(problem.title(),
                problem.detail() == null ? "" : problem.detail(), problem.errors() == null ? List.of()
                        : problem.errors().stream().map(FieldError::message).toList())).render();
    }

    private static boolean isForScript(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream().findFirst()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardType())
                .isPresent();
    }
}
