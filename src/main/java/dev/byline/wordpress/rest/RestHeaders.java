package dev.byline.wordpress.rest;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Headers that every answer below {@code /wp-json} has, besides those of the whole site such as {@code nosniff}. */
@ApplicationScoped
public class RestHeaders {

    static final String JSON = "application/json; charset=UTF-8";
    static final String SCRIPT = "application/javascript; charset=UTF-8";

    @Inject
    RestUrls urls;

    /** All of them; an answer's own {@code Link} takes the place of the one here. */
    Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", JSON);
        headers.put("X-Robots-Tag", "noindex");
        headers.put("Link", "<" + urls.route("/") + ">; rel=\"https://api.w.org/\"");
        headers.put("Access-Control-Expose-Headers", "X-WP-Total, X-WP-TotalPages, Link");
        headers.put("Access-Control-Allow-Headers",
                "Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type");
        return headers;
    }
}
