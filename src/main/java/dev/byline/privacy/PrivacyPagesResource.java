package dev.byline.privacy;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.http.Problem;
import dev.byline.http.Words;
import dev.byline.security.ClientAddress;
import dev.byline.security.Origins;
import dev.byline.text.EmailAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The pages on which readers ask for their data, and those behind mailed links. A GET changes nothing. */
@Path("/privacy")
public class PrivacyPagesResource {

    private static final Map<String, PrivacyKind> KINDS = Words.all(PrivacyKind.class);

    @Inject
    PrivacyPages pages;

    @Inject
    PrivacyRequests requests;

    @Inject
    Exports exports;

    @Inject
    Erasures erasures;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Origins origins;

    /** The form. */
    @GET
    @Operation(hidden = true)
    public Response form() {
        return pages.ask(200, PrivacyPage.Ask.EMPTY);
    }

    /** Takes the form: 202 with a page, or 422 with the form and what is wrong. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@Context HttpServerRequest request, @RestForm String email, @RestForm String kind) {
        origins.require(request);
        String address = email == null ? "" : email.strip();
        PrivacyKind wish = kind == null ? null : KINDS.get(kind);
        boolean valid = EmailAddress.isValid(address);
        if (!valid || wish == null) {
            return pages.ask(422, new PrivacyPage.Ask(address, wish,
                    valid ? null : "Please enter a valid email address", wish == null ? "Please choose one" : null));
        }
        requests.take(address, wish, clientAddress.of(request));
        return pages.taken();
    }

    /** What a link will do. */
    @GET
    @Path("/{token}")
    @Operation(hidden = true)
    public Response confirm(@RestPath String token) {
        return pages.confirm(find(token), token);
    }

    /** Does what the link was asked for. */
    @POST
    @Path("/{token}")
    @Operation(hidden = true)
    public Response carryOut(@Context HttpServerRequest request, @RestPath String token) {
        origins.require(request);
        PrivacyRequest asked = find(token);
        if (asked.kind == PrivacyKind.ERASURE) {
            // The erasure itself takes the request away, at its end: if it is cut short, the link still works.
            return pages.erased(erasures.erase(asked.email, null));
        }
        if (!requests.use(asked)) {
            throw Problem.notFound();
        }
        return exports.answer(asked.email);
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return pages.problem(problem);
    }

    private PrivacyRequest find(String token) {
        PrivacyRequest request = requests.find(token);
        if (request == null) {
            throw Problem.notFound();
        }
        return request;
    }
}
