package dev.byline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.comment.moderation.WriterBlock;
import dev.byline.comment.moderation.WriterBlocks;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.FieldError;
import dev.byline.http.Ids;
import dev.byline.http.Page;
import dev.byline.http.Parameters;
import dev.byline.http.ProblemType;
import dev.byline.http.Words;
import dev.byline.security.Caller;
import dev.byline.security.ClientAddress;
import dev.byline.security.Roles;
import dev.byline.text.EmailAddress;
import jakarta.annotation.security.RolesAllowed;
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

/** Blocked writers: the list, a form to block by hand, and buttons to lift blocks. */
@Path("/desk/blocks")
@RolesAllowed(Roles.MODERATOR)
@Produces(MediaType.TEXT_HTML)
@Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
@Transactional
public class BlocksResource {

    private static final String PATH = "/desk/blocks";
    private static final int LONGEST_NOTE = 500;

    @Inject
    WriterBlocks blocks;

    @Inject
    DeskFrames frames;

    @Inject
    DeskConfig config;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    @Inject
    Csrf csrf;

    /** The list, newest first. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        return page(uri, 200, FormPart.fresh(Map.of()));
    }

    /** Blocks by an e-mail address, a network address, or both. */
    @POST
    @Operation(hidden = true)
    public Response block(@Context UriInfo uri, @RestForm("csrf") String token, @RestForm String email,
            @RestForm String address, @RestForm String note) {
        csrf.require(token);
        String mail = text(email);
        String network = text(address);
        String why = text(note);
        List<FieldError> errors = new ArrayList<>();
        if (mail.isEmpty() && network.isEmpty()) {
            errors.add(new FieldError("email", "required", "Give an e-mail address, a network address, or both"));
        }
        if (!mail.isEmpty() && !EmailAddress.isValid(mail)) {
            errors.add(new FieldError("email", "invalid", "Give an e-mail address such as name@example.com"));
        }
        if (!network.isEmpty() && ClientAddress.canonical(network).isEmpty()) {
            errors.add(new FieldError("address", "invalid", "Give a network address such as 192.0.2.7"));
        }
        if (why.length() > LONGEST_NOTE) {
            errors.add(new FieldError("note", "too_long", "At most " + LONGEST_NOTE + " characters"));
        }
        if (!errors.isEmpty()) {
            return page(uri, ProblemType.INVALID_FORM.status(), FormPart.returned(
                    Map.of("email", mail, "address", network, "note", why), errors, null));
        }
        blocks.blockByHand(mail.isEmpty() ? null : mail, network.isEmpty() ? null : network,
                why.isEmpty() ? null : why, caller.name());
        return Answers.seeOther(PATH);
    }

    /** Lifts a block. */
    @POST
    @Path("/{id}/lift")
    @Operation(hidden = true)
    public Response lift(@RestPath String id, @RestForm("csrf") String token, @RestForm String back) {
        csrf.require(token);
        blocks.unblock(Ids.parse(id), caller.name());
        return Answers.back(back, null);
    }

    private Response page(UriInfo uri, int status, FormPart form) {
        Parameters parameters = Parameters.only(uri, "after");
        Cursor cursor = cursors.read(WriterBlocks.LIST, parameters);
        parameters.check();
        Page<WriterBlock> page = blocks.page(cursor, config.pageSize());
        return Answers.of(status, DeskTemplates.blocks(frames.of("Blocked writers", PATH), new BlocksPage(
                page.items().stream().map(block -> new BlocksPage.BlockLine(block.id, Words.of(block.by()), block.note,
                        block.blockedBy, Age.of(block.createdAt))).toList(),
                form, parameters.text("after").map(after -> DeskPath.with(PATH, "after", after)).orElse(PATH),
                beside(page.page().previous()), beside(page.page().next())))).build();
    }

    private static String beside(String cursor) {
        return cursor == null ? null : DeskPath.with(PATH, "after", cursor);
    }

    private static String text(String given) {
        return given == null ? "" : given.replace("\0", "").strip();
    }
}
