package dev.byline.reader;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.comment.notice.Confirmations;
import dev.byline.comment.notice.Unsubscriptions;
import dev.byline.http.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where links in mails lead. They work also while the pages for readers are off: mails have gone out with them. */
@Path("/mail")
public class MailLinkResource {

    @Inject
    Confirmations confirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    MailLinkPages pages;

    @Inject
    ErrorPages errors;

    /** Asks whether to confirm an address. */
    @GET
    @Path("/confirm/{token}")
    @Operation(hidden = true)
    public Response askToConfirm(@RestPath String token) {
        return pages.askToConfirm(confirmations.find(token), token);
    }

    /** Confirms an address; again is fine. */
    @POST
    @Path("/confirm/{token}")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response confirm(@RestPath String token) {
        return pages.confirmed(confirmations.confirm(token));
    }

    /** Asks which mails to end. */
    @GET
    @Path("/unsubscribe/{token}")
    @Operation(hidden = true)
    public Response askToEnd(@RestPath String token) {
        return pages.askToEnd(unsubscriptions.find(token), token);
    }

    /**
     * Ends mails; again is fine. Mail programs send {@code List-Unsubscribe=One-Click} and nothing else (RFC 8058),
     * which ends the kind of mail that had the link.
     */
    @POST
    @Path("/unsubscribe/{token}")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response end(@RestPath String token, @RestForm String scope) {
        boolean all = MailLinkPages.ALL.equals(scope);
        unsubscriptions.end(token, all);
        return pages.ended(unsubscriptions.find(token), all);
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return pages.forOne(Response.fromResponse(errors.answer(problem, headers)));
    }
}
