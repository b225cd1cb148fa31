package dev.byline.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.FieldError;
import dev.byline.http.Ids;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
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

/** Imports as JSON, for editors. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@Tag(name = "Imports")
public class ImportResource {

    private static final String LIST = "imports";
    private static final String FIELD = "file";

    @Inject
    ImportService service;

    @Inject
    ImportJobRepository jobs;

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    /** Takes a file and answers at once: 202 with the job. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Import a WordPress export or the plain text of an article page, plain or packed by gzip",
            description = "One field, `file`. Nothing that the file names is fetched.")
    @APIResponse(responseCode = "202", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    public Response create(@Context UriInfo uri, MultipartFormDataInput form) {
        Parameters.none(uri);
        FormValue file = file(form);
        try (InputStream in = file.getFileItem().getInputStream()) {
            return accepted(service.accept(in, FIELD, file.getFileName() == null ? "" : file.getFileName(),
                    caller.userId(), caller.name()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes a file that is the whole body. */
    @POST
    @Consumes({ MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.TEXT_PLAIN, "application/gzip" })
    @Operation(hidden = true)
    public Response createOfBody(@Context UriInfo uri, InputStream body) {
        Parameters.none(uri);
        return accepted(service.accept(body, "", "", caller.userId(), caller.name()));
    }

    /** Imports, newest first. */
    @GET
    @Operation(summary = "Imports, newest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ImportView.class)))
    @Transactional
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "limit", "after");
        int limit = parameters.integer("limit", 1, 100, 20);
        Cursor cursor = cursors.read(LIST, parameters);
        parameters.check();
        Page<ImportJob> page = Page.of(jobs.listPage(cursor, limit), limit, cursor,
                job -> new Cursor(job.createdAt.toString(), job.id, false), place -> cursors.write(LIST, place), null);
        return Pages.answer(page.map(service::view), uri);
    }

    /** One import. */
    @GET
    @Path("/{id}")
    @Operation(summary = "How an import stands, and its report when it has ended")
    public ImportView get(@Context UriInfo uri, @RestPath String id) {
        Parameters.none(uri);
        return service.find(Ids.parse(id));
    }

    private static Response accepted(ImportView job) {
        return Response.accepted(job).header("Location", "/api/v1/imports/" + job.id()).build();
    }

    private static FormValue file(MultipartFormDataInput form) {
        List<FieldError> errors = new ArrayList<>();
        form.getValues().keySet().stream().filter(name -> !name.equals(FIELD)).sorted().forEach(name -> errors.add(
                new FieldError(name, "unknown", "Unknown field; known here: " + FIELD)));
        Collection<FormValue> files = form.getValues().getOrDefault(FIELD, List.of());
        if (files.isEmpty()) {
            errors.add(new FieldError(FIELD, "required", "Send a file in the field '" + FIELD + "'"));
        } else if (files.size() > 1) {
            errors.add(new FieldError(FIELD, "repeated", "Send one file"));
        } else if (!files.iterator().next().isFileItem()) {
            errors.add(new FieldError(FIELD, "invalid", "Send this field as a file"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return files.iterator().next();
    }
}
