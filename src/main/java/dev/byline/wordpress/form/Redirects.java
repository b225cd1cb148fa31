package dev.byline.wordpress.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.byline.article.Article;
import dev.byline.http.SiteConfig;
import dev.byline.wordpress.rest.RestUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where a browser goes after a comment: to the comment, or to another page of this site that the form names. */
@ApplicationScoped
class Redirects {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^\\\\<>\"`^{|}]]+");
    private static final int LONGEST = 2000;

    @Inject
    SiteConfig site;

    @Inject
    RestUrls urls;

    /** Whether this site has pages of its own; else a front end elsewhere shows the articles. */
    @ConfigProperty(name = "byline.reader.enabled", defaultValue = "true")
    boolean pages;

    /**
     * The address to go to.
     *
     * @param wanted  what the form names, {@code null} for nothing
     * @param preview a query that shows a comment that waits, empty for none; left out where no page could show it
     */
    String to(String wanted, Article article, long comment, String preview) {
        String own = pages || article.canonicalUrl == null ? urls.page("/articles/" + article.slug) : article.canonicalUrl;
        return to(wanted != null && isHere(wanted) ? wanted : own, comment, pages ? preview : "");
    }

    private static String to(String page, long comment, String preview) {
        int fragment = page.indexOf('#');
        String bare = fragment < 0 ? page : page.substring(0, fragment);
        return bare + (preview.isEmpty() ? "" : (bare.indexOf('?') < 0 ? "?" : "&") + preview) + "#comment-" + comment;
    }

    /** Whether it is a page of this site, named in whole or by its path (WordPress: {@code wp_validate_redirect}). */
    boolean isHere(String wanted) {
        if (wanted.length() > LONGEST || !PLAIN.matcher(wanted).matches()) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            URI own = new URI(site.url());
            return uri.getRawAuthority() == null ? uri.getScheme() == null && wanted.startsWith("/")
                    : own.getScheme().equalsIgnoreCase(uri.getScheme())
                            && own.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
