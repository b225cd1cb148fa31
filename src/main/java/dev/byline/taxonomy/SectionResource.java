package dev.byline.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.byline.data.Reading;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.pagecache.Cached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Sections as JSON. */
@Path("/api/v1/sections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sections and tags")
public class SectionResource extends TermResource {

    /** More sections than any publication has; the tree is answered whole. */
    private static final int MOST = 5000;

    /** The resource of sections. */
    public SectionResource() {
        super(Taxonomy.SECTION, "/api/v1/sections");
    }

    /** All sections as a tree: those at the top, each with its {@code children}. */
    @GET
    @Cached
    @Operation(summary = "Sections as a tree, with their numbers of articles")
    @Parameter(name = "count", in = ParameterIn.QUERY, description = "true adds page.total, sections below included")
    @Reading
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = TermView.class)))
    public Response tree(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "count");
        boolean count = parameters.flag("count");
        parameters.check();
        shown.tag("terms");
        List<Term> all = terms.listAll(Taxonomy.SECTION, MOST);
        Map<Long, List<Term>> below = all.stream().filter(term -> term.parent != null)
                .collect(Collectors.groupingBy(term -> term.parent.id));
        List<TermView> top = all.stream().filter(term -> term.parent == null).map(term -> branch(term, below)).toList();
        return Pages.answer(new Page<>(top, new Page.Place(null, null, count ? (long) all.size() : null)), uri);
    }

    private static TermView branch(Term term, Map<Long, List<Term>> below) {
        return TermView.of(term, below.getOrDefault(term.id, List.of()).stream()
                .map(child -> branch(child, below)).toList());
    }
}
