package dev.byline.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers lists: the page as JSON with a {@code Link} header (RFC 8288) to the pages beside it. */
public final class Pages {

    private Pages() {
    }

    /** 200 with the page; links repeat the request's other parameters. */
    public static Response answer(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(page);
        List<String> links = new ArrayList<>();
        link(links, uri, page.page().next(), "next");
        link(links, uri, page.page().previous(), "prev");
        if (!links.isEmpty()) {
            answer.header("Link", String.join(", ", links));
        }
        return answer.build();
    }

    private static void link(List<String> links, UriInfo uri, String cursor, String relation) {
        if (cursor != null) {
            StringBuilder query = new StringBuilder();
            // In a fixed order: the map has another one each time.
            new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
                if (!name.equals("after")) {
                    query.append(encode(name)).append('=').append(encode(values.get(0))).append('&');
                }
            });
            links.add("<" + uri.getRequestUri().getRawPath() + "?" + query + "after=" + cursor + ">; rel=\"" + relation
                    + "\"");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
