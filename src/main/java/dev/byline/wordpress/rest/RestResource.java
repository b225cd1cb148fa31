package dev.byline.wordpress.rest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.pagecache.Cached;
import dev.byline.pagecache.Shown;
import dev.byline.security.Caller;
import dev.byline.security.Origins;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Takes every method of every path below {@code /wp-json} and hands it to {@link RestServer}. */
@Path(RestUrls.PREFIX + "{path:(/.*)?}")
public class RestResource {

    private static final Pattern FUNCTION_NAME = Pattern.compile("[a-zA-Z0-9_.]+");

    @Inject
    RestServer server;

    @Inject
    RestHeaders standard;

    @Inject
    RestUrls urls;

    @Inject
    Caller caller;

    @Inject
    Origins origins;

    @Inject
    Shown shown;

    @Inject
    HttpServerRequest http;

    @Inject
    RoutingContext context;

    /** Reads; {@code HEAD} comes with it. */
    @GET
    @Cached
    @Operation(hidden = true)
    public Response get(byte[] body) {
        return answer(body);
    }

    /** Makes or changes something. */
    @POST
    @Operation(hidden = true)
    public Response post(byte[] body) {
        return answer(body);
    }

    /** Changes something. */
    @PUT
    @Operation(hidden = true)
    public Response put(byte[] body) {
        return answer(body);
    }

    /** Changes something. */
    @PATCH
    @Operation(hidden = true)
    public Response patch(byte[] body) {
        return answer(body);
    }

    /** Removes something. */
    @DELETE
    @Operation(hidden = true)
    public Response delete(byte[] body) {
        return answer(body);
    }

    /** Describes a route. */
    @OPTIONS
    @Operation(hidden = true)
    public Response options(byte[] body) {
        return answer(body);
    }

    private Response answer(byte[] body) {
        Map<String, Object> query = PhpQuery.parse(http.query());
        query.remove("rest_route");
        String method = method(query);
        RestRequest request = new RestRequest(method.equals("HEAD") ? "GET" : method, path(),
                RestBody.read(http.getHeader("Content-Type"), body), query, new HashMap<>(), caller, urls);
        String callback = query.get("_jsonp") instanceof String name ? name : null;
        if (callback != null && caller.isDesk()) {
            // A page elsewhere could read what a browser's stored credentials open.
            return response(RestAnswer.of(RestError.of(400, "rest_callback_disabled",
                    "JSONP support is disabled on this site.")), null);
        }
        if (callback != null && !FUNCTION_NAME.matcher(callback).matches()) {
            return response(RestAnswer.of(RestError.of(400, "rest_callback_invalid", "Invalid JSONP callback function.")),
                    null);
        }
        boolean reads = request.method().equals("GET") || request.method().equals("OPTIONS");
        RestAnswer answer = hasBadNonce(query) ? badNonce() : reads ? server.read(request) : write(request);
        if (!reads) {
            shown.onlyToTheCaller();
        }
        return response(answer, callback);
    }

    private RestAnswer write(RestRequest request) {
        // With a link elsewhere that names another method by _method browsers send no origin, but say that it is elsewhere.
        boolean followed = http.method() == HttpMethod.GET && "cross-site".equals(http.getHeader("Sec-Fetch-Site"));
        if (followed || RestFront.isForeign(context)) {
            throw Problem.of(ProblemType.ORIGIN_REFUSED);
        }
        origins.require(http);
        return server.write(request);
    }

    /** Both ways to name another method than the request's own work with any method, as in WordPress. */
    private String method(Map<String, Object> query) {
        String header = http.getHeader("X-HTTP-Method-Override");
        String method = query.get("_method") instanceof String named ? named
                : header != null ? header : http.method().name();
        return method.toUpperCase(Locale.ROOT);
    }

    /** As it was sent: no slash is taken away but those at the end. Roundabout ways such as {@code /../} lead nowhere. */
    private String path() {
        String raw = http.path();
        if (!RestDialect.isBelow(raw)) {
            return "/-";
        }
        String path = PhpQuery.decode(raw.substring(RestUrls.PREFIX.length()).replace("+", "%2B"));
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }

    /** Nonces go with WordPress' cookies, which are not known here: none is right. Other credentials need none. */
    private boolean hasBadNonce(Map<String, Object> query) {
        return !caller.isDesk() && (http.headers().contains("X-WP-Nonce") || query.containsKey("_wpnonce"));
    }

    private RestAnswer badNonce() {
        return RestAnswer.of(RestError.of(403, "rest_cookie_invalid_nonce", "Cookie check failed"));
    }

    private Response response(RestAnswer answer, String callback) {
        Map<String, Object> headers = new LinkedHashMap<>(standard.all());
        if (caller.isDesk()) {
            headers.put("Expires", "Wed, 11 Jan 1984 05:00:00 GMT");
            headers.put("Cache-Control", "no-cache, must-revalidate, max-age=0");
        } else if (answer.isError()) {
            headers.put("Cache-Control", "no-store");
        }
        if (http.method().name().equals("GET") || http.method().name().equals("HEAD")) {
            headers.put("Vary", "Accept-Encoding, Authorization, Origin");
        }
        headers.putAll(answer.headers());
        String json = PhpJson.write(answer.data());
        if (callback != null) {
            headers.put("Content-Type", RestHeaders.SCRIPT);
            json = "/**/" + callback + "(" + json + ")";
        }
        Response.ResponseBuilder response = Response.status(answer.status()).entity(json);
        headers.forEach((name, value) -> response.header(name, value.toString()));
        return response.build();
    }
}
