package dev.byline.wordpress.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.byline.http.Parameters;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.security.Caller;
import dev.byline.security.Role;
import dev.byline.security.Roles;
import dev.byline.text.Slugs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

/** Exports as files, for those who may import as well. */
@Path("/api/v1/exports")
@RolesAllowed(Roles.EDITOR)
@Tag(name = "Exports")
public class WxrResource {

    private static final String TYPE = "text/xml; charset=UTF-8";

    @Inject
    WxrExport export;

    @Inject
    SiteConfig site;

    @Inject
    Caller caller;

    /** The site as a WordPress export. What only moderators see of comments is in it for administrators. */
    @GET
    @Path("/wxr")
    @Produces(MediaType.TEXT_XML)
    @Operation(summary = "The site as a WordPress export (WXR 1.2)",
            description = "Articles and pages whatever their status, authors, sections, tags and comments. Comments"
                    + " that are not approved and private data of comments are in it for administrators only.")
    @Parameter(name = "content", in = ParameterIn.QUERY, description = "all (default), articles or pages")
    @Parameter(name = "comments", in = ParameterIn.QUERY, description = "false leaves comments out")
    @Parameter(name = "publishedAfter", in = ParameterIn.QUERY, description = "Only articles dated later")
    @Parameter(name = "publishedBefore", in = ParameterIn.QUERY, description = "Only articles dated earlier")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_XML,
            schema = @Schema(implementation = String.class)))
    public Response wxr(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "content", "comments", "publishedAfter", "publishedBefore");
        String content = parameters.oneOf("content", Map.of("all", "all", "articles", "articles", "pages", "pages"),
                "all");
        boolean comments = parameters.oneOf("comments", Map.of("true", true, "false", false), true);
        Instant after = parameters.instant("publishedAfter").orElse(null);
        Instant before = parameters.instant("publishedBefore").orElse(null);
        parameters.check();
        ExportScope scope = new ExportScope(content.equals("all") ? null : content.equals("pages"), after, before,
                comments, caller.is(Role.MODERATOR));
        StreamingOutput document = out -> export.write(scope, out);
        return Response.ok(document).header("Content-Type", TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + fileName() + "\"")
                .header("Cache-Control", "private, no-store").build();
    }

    private String fileName() {
        String name = Slugs.of(site.name());
        return (name.isEmpty() ? "site" : name) + ".wordpress."
                + LocalDate.ofInstant(Times.now(), ZoneOffset.UTC) + ".xml";
    }
}
