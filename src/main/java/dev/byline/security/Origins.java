package dev.byline.security;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.RouterProblems;
import dev.byline.http.SiteConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The web origins (RFC 6454) whose pages may send comments: the site itself and those of the CORS list. Browsers say
 * where a form stands; programs that say nothing are no browsers and cannot be tricked into sending.
 */
@ApplicationScoped
public class Origins {

    private static final int BEFORE_CORS = 1100;

    @Inject
    SiteConfig site;

    @Inject
    RouterProblems problems;

    @ConfigProperty(name = "byline.cors.origins")
    Optional<List<String>> listed;

    void install(@Observes Filters filters) {
        filters.register(this::refuseOthers, BEFORE_CORS);
    }

    /** Refuses what Quarkus' own CORS filter would refuse too, but with a problem document. */
    private void refuseOthers(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin == null || accepts(origin, context.request())) {
            context.next();
        } else {
            problems.answer(context, refused());
        }
    }

    /** Whether a browser sent the request from a page of an accepted origin; also true where it names none. */
    public boolean accepts(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || accepts(origin, request);
    }

    /** Refuses with 403 a request that a browser sent from a page elsewhere. */
    public void require(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            String referer = request.getHeader("Referer");
            origin = referer == null ? null : originOf(referer);
        }
        if (origin != null && !accepts(origin, request)) {
            throw refused();
        }
    }

    private static Problem refused() {
        return Problem.of(ProblemType.ORIGIN_REFUSED,
                "Browsers may come from this site's own pages and from origins listed in byline.cors.origins");
    }

    private boolean accepts(String origin, HttpServerRequest request) {
        String given = origin.toLowerCase(Locale.ROOT);
        if (given.equals(originOf(site.url()))
                || listed.orElse(List.of()).stream().anyMatch(each -> given.equals(originOf(each)))) {
            return true;
        }
        // The host that the browser itself addressed: a page elsewhere cannot make the two agree.
        return request.authority() != null
                && given.endsWith("://" + request.authority().toString().toLowerCase(Locale.ROOT));
    }

    private static String originOf(String address) {
        try {
            URI uri = URI.create(address.strip());
            return uri.getScheme() == null || uri.getRawAuthority() == null ? "null"
                    : (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return "null";
        }
    }
}
