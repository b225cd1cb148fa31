package dev.byline.wordpress.rest;

import dev.byline.http.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Addresses of this site, built from its settings and never from a request. */
@ApplicationScoped
public class RestUrls {

    /** What every route lies below. */
    public static final String PREFIX = "/wp-json";

    @Inject
    SiteConfig site;

    /** The address of a route such as {@code /wp/v2/posts/5}. */
    public String route(String path) {
        return site.link(PREFIX + path);
    }

    /** The route that an address of this site names, with its query; {@code null} for any other address. */
    String routeOf(String address) {
        String base = site.link(PREFIX);
        return address.startsWith(base + "/") ? address.substring(base.length()) : null;
    }

    /** The address of a page such as {@code /articles/a-slug}. */
    public String page(String path) {
        return site.link(path);
    }
}
