package dev.byline.security;

import dev.byline.http.SiteConfig;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;

/** The cookie by which the desk's pages know a browser. It goes to no other path, and no script can read it. */
@ApplicationScoped
public class SessionCookie {

    /** Its name. */
    public static final String NAME = "byline_desk";

    private static final String PATH = "/desk";
    private static final int MAX_LENGTH = 100;

    @Inject
    SiteConfig site;

    @Inject
    SessionConfig config;

    /** The cookie of a request, {@code null} if there is none or the request goes elsewhere than to the desk. */
    public static String of(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
            return null;
        }
        Cookie cookie = context.request().getCookie(NAME);
        return cookie == null || cookie.getValue().isEmpty() || cookie.getValue().length() > MAX_LENGTH ? null
                : cookie.getValue();
    }

    /** Makes a browser keep a session. */
    public NewCookie keeping(String session) {
        return cookie(session, Math.toIntExact(config.life().toSeconds()));
    }

    /** Makes a browser forget its session. */
    public NewCookie forgetting() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(NAME).value(value).path(PATH).maxAge(seconds).httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX).secure(site.url().startsWith("https:")).build();
    }
}
