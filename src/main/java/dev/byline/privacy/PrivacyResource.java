package dev.byline.privacy;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.http.FieldError;
import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import dev.byline.security.ClientAddress;
import dev.byline.security.Origins;
import dev.byline.security.Roles;
import dev.byline.text.EmailAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Export and erasure by mail address: for the desk at once, for readers by a mailed link. */
@Path("/api/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class PrivacyResource {

    @Inject
    Exports exports;

    @Inject
    Erasures erasures;

    @Inject
    PrivacyRequests requests;

    @Inject
    Receipts receipts;

    @Inject
    JsonBodies bodies;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Origins origins;

    /** Everything stored about an address, as a file. An address about which nothing is stored has an empty one. */
    @POST
    @Path("/exports")
    @RolesAllowed(Roles.MODERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Export everything that is stored about a mail address")
    public Response export(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExportDraft.class))) byte[] body) {
        Parameters.none(uri);
        ExportDraft draft = bodies.read(body, ExportDraft.class, given -> valid(given.email()));
        return exports.answer(draft.email().strip());
    }

    /** Erases whoever has an address: 200 with the receipt. Cannot be undone. */
    @POST
    @Path("/erasures")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Erase everything that is stored about a mail address; this cannot be undone")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
    public Response erase(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = ErasureDraft.class))) byte[] body) {
        Parameters.none(uri);
        ErasureDraft draft = bodies.read(body, ErasureDraft.class, given -> valid(given.email()));
        return Response.ok(erasures.erase(draft.email().strip(), draft.mode()))
                .header("Cache-Control", "no-store").build();
    }

    /** Mails a link to an address: 202 with one and the same answer, whatever is stored. */
    @POST
    @Path("/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask for your data or for their erasure; a link is mailed to the address")
    @APIResponse(responseCode = "202", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = RequestTaken.class)))
    public Response request(@Context UriInfo uri, @Context HttpServerRequest request,
            @RequestBody(content = @Content(schema = @Schema(implementation = RequestDraft.class))) byte[] body) {
        Parameters.none(uri);
        origins.require(request);
        RequestDraft draft = bodies.read(body, RequestDraft.class, given -> valid(given.email()));
        requests.take(draft.email().strip(), draft.kind(), clientAddress.of(request));
        return Response.accepted(RequestTaken.ANSWER).header("Cache-Control", "no-store").build();
    }

    /** A receipt by its number. */
    @GET
    @Path("/receipts/{number}")
    @RolesAllowed(Roles.MODERATOR)
    @Operation(summary = "The receipt of an export or an erasure")
    public Receipt receipt(@Context UriInfo uri, @RestPath String number) {
        Parameters.none(uri);
        return receipts.find(number);
    }

    /** Whether this site wrote a receipt just as it is: for whoever was given one. */
    @POST
    @Path("/receipts/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Check a receipt's signature")
    public ReceiptCheck check(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = Receipt.class))) byte[] body) {
        Parameters.none(uri);
        return receipts.check(bodies.read(body, Receipt.class));
    }

    private static List<FieldError> valid(String email) {
        return email == null || EmailAddress.isValid(email.strip()) ? List.of()
                : List.of(new FieldError("email", "invalid", "Give one valid email address"));
    }
}
