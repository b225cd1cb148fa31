package dev.byline.pagecache;

import java.util.List;
import java.util.regex.Pattern;

import io.quarkus.arc.All;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which requests may be given what others are given. The request target is the whole key of what is kept: whatever else
 * an answer could depend on keeps a request away. That never does harm, so all doubt leads there.
 */
@ApplicationScoped
class PublicRequests {

    private static final String COOKIE_PREFIX = "byline_";
    /** A weight that is zero, or one that begins like it and is none (RFC 9110 §12.4.2). */
    private static final Pattern REFUSAL = Pattern.compile(
            "q\\s*=\\s*0(?!\\.(?=[0-9]{0,2}[1-9])[0-9]{1,3}\\s*(?:[,;]|$))", Pattern.CASE_INSENSITIVE);

    @Inject
    @All
    List<PersonalRequest> personal;

    /**
     * Whether the answer to a GET or HEAD may be another one than for everybody.
     *
     * @param peer the other end of the connection
     */
    boolean isPersonal(String target, MultiMap headers, SocketAddress peer) {
        if (headers.contains(HttpHeaders.AUTHORIZATION) || headers.contains(HttpHeaders.CONTENT_TYPE)
                || headers.contains(HttpHeaders.TRANSFER_ENCODING) || !target.startsWith("/")) {
            return true;
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !length.equals("0") || headers.contains(HttpHeaders.COOKIE)
                && headers.getAll(HttpHeaders.COOKIE).stream().anyMatch(one -> one.contains(COOKIE_PREFIX))) {
            return true;
        }
        for (PersonalRequest each : personal) {
            if (each.matches(target, headers, peer)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the client takes this media type without a doubt. */
    static boolean isAcceptable(CachedAnswer answer, MultiMap headers) {
        String accept = headers.get(HttpHeaders.ACCEPT);
        return accept == null || accept.equals("*/*")
                || !REFUSAL.matcher(accept).find() && (accept.contains(answer.mediaType) || accept.contains("*/*"))
                        && headers.getAll(HttpHeaders.ACCEPT).size() == 1;
    }
}
