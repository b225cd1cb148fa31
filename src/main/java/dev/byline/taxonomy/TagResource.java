package dev.byline.taxonomy;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.pagecache.Cached;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Tags as JSON. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sections and tags")
public class TagResource extends TermResource {

    private static final String LIST = "tags";

    @Inject
    Cursors cursors;

    /** The resource of tags. */
    public TagResource() {
        super(Taxonomy.TAG, "/api/v1/tags");
    }

    /** Tags by name. */
    @GET
    @Cached
    @Operation(summary = "Tags by name, with their numbers of articles")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 50 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @Parameter(name = "count", in = ParameterIn.QUERY, description = "true adds page.total")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = TermView.class)))
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "limit", "after", "count");
        int limit = parameters.integer("limit", 1, 100, 50);
        boolean count = parameters.flag("count");
        Cursor cursor = cursors.read(LIST, parameters);
        parameters.check();
        shown.tag("terms");
        Page<Term> page = Page.of(terms.listPage(Taxonomy.TAG, cursor, limit), limit, cursor,
                term -> new Cursor(term.name, term.id, false), place -> cursors.write(LIST, place),
                count ? terms.countAll(Taxonomy.TAG) : null);
        return Pages.answer(page.map(TermView::of), uri);
    }
}
