package dev.byline.reader;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** Answers with a page. */
final class HtmlAnswer {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    /** Pages run no script and load nothing but this site's styles and the pictures and sounds that articles name. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https: http: data:;"
            + " media-src 'self' https: http:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The same with this site's own scripts and workers, for the proof of work that a flood demands. */
    private static final String PROVING = POLICY + "; script-src 'self'; worker-src 'self'";

    private HtmlAnswer() {
    }

    static Response.ResponseBuilder of(int status, TemplateInstance page) {
        return of(status, page.render());
    }

    static Response.ResponseBuilder of(int status, String page) {
        return Response.status(status).type(MEDIA_TYPE).header("Content-Security-Policy", POLICY).entity(page);
    }

    /** Lets the page's form do its proof of work. */
    static Response.ResponseBuilder proving(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", null).header("Content-Security-Policy", PROVING);
    }

    /** Marks an answer as meant for one reader only. */
    static Response.ResponseBuilder personal(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "private, no-store");
    }
}
