package dev.byline.author;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Draws avatars: a mirrored pattern of five by five squares whose shape and colour come from the key. */
@Path("/api/v1/avatars")
@Tag(name = "Authors")
public class AvatarResource {

    private static final int SIDE = 5;
    private static final int DRAWN_COLUMNS = 3;

    /** The picture for a key; any well-formed key has one. */
    @GET
    @Path("/{key}.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "An avatar, drawn from a keyed hash")
    public Response draw(@Context UriInfo uri, @RestPath String key) {
        Parameters.none(uri);
        if (!key.matches("[0-9a-f]{" + Avatars.KEY_LENGTH + "}")) {
            throw Problem.notFound();
        }
        return Response.ok(svg(Long.parseUnsignedLong(key.substring(0, 16), 16)))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; sandbox").build();
    }

    private static String svg(long bits) {
        long hue = Math.floorMod(bits >>> 20, 360L);
        StringBuilder squares = new StringBuilder();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < DRAWN_COLUMNS; column++) {
                if ((bits >>> (row * DRAWN_COLUMNS + column) & 1) == 1) {
                    square(squares, column, row);
                    if (column < SIDE - DRAWN_COLUMNS) {
                        square(squares, SIDE - 1 - column, row);
                    }
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 7 7\" width=\"96\" height=\"96\">"
                + "<rect width=\"7\" height=\"7\" fill=\"hsl(" + hue + ",45%,92%)\"/>"
                + "<path fill=\"hsl(" + hue + ",50%,38%)\" d=\"" + squares + "\"/></svg>";
    }

    private static void square(StringBuilder squares, int column, int row) {
        squares.append('M').append(column + 1).append(' ').append(row + 1).append("h1v1h-1z");
    }
}
