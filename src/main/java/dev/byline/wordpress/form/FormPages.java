package dev.byline.wordpress.form;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.byline.http.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the page and the headers for comments that were not taken. */
@ApplicationScoped
class FormPages {

    /** The page runs no script and loads nothing; its form goes nowhere else. */
    private static final String POLICY =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    SiteConfig site;

    /** The page of a failure. */
    String page(Failure failure, String back, CommentForm.Typed typed) {
        return FormTemplates.failure(new FailurePage(site.language(), failure.error(), failure.message(), back, typed))
                .render();
    }

    /** The headers of every answer of the form: kept by nobody, as WordPress says it. */
    static Map<String, String> uncached() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Expires", "Wed, 11 Jan 1984 05:00:00 GMT");
        headers.put("Cache-Control", "no-cache, must-revalidate, max-age=0");
        return headers;
    }

    /** The headers of a failure. */
    static Map<String, String> headers(Failure failure) {
        Map<String, String> headers = uncached();
        headers.put("Content-Type", "text/html; charset=UTF-8");
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Robots-Tag", "noindex");
        headers.putAll(failure.headers());
        return headers;
    }
}
