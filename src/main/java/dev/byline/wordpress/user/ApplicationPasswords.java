package dev.byline.wordpress.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.data.SiteSecret;
import dev.byline.security.AccessToken;
import dev.byline.security.AccessTokenRepository;
import dev.byline.security.TokenView;
import dev.byline.security.User;
import dev.byline.security.UserRepository;
import dev.byline.security.UserService;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Application passwords: the access tokens of a login under WordPress' names. A token's UUID is made of its number by a
 * keyed hash. When and from where it was last used is not recorded here. What only reads runs in the caller's transaction.
 */
@ApplicationScoped
class ApplicationPasswords {

    @Inject
    UserService service;

    @Inject
    UserRepository users;

    @Inject
    AccessTokenRepository tokens;

    @Inject
    SiteSecret secret;

    @Inject
    RestUrls urls;

    /** All of a login, oldest first. */
    List<Map<String, Object>> list(User user) {
        return tokens.listOf(user).stream().map(token -> view(token, null)).toList();
    }

    /** One of them, 404 if the login has none with that UUID. */
    Map<String, Object> get(User user, String uuid) {
        return view(find(user, uuid), null);
    }

    /** The one that signed the caller in. */
    Map<String, Object> get(long tokenId) {
        return view(tokens.findById(tokenId), null);
    }

    /** Makes one; the answer is the only one that shows it. */
    @Transactional
    Map<String, Object> create(User user, String name, String appId) {
        TokenView made = service.createToken(user.name, name, appId);
        return view(tokens.findById(made.id()), made.token());
    }

    /** Gives one another name. */
    @Transactional
    Map<String, Object> rename(User user, String uuid, String name) {
        AccessToken token = find(user, uuid);
        if (name != null) {
            service.relabel(token.id, user.name, name);
        }
        return view(token, null);
    }

    /** Revokes one; what it was. */
    @Transactional
    Map<String, Object> revoke(User user, String uuid) {
        AccessToken token = find(user, uuid);
        Map<String, Object> view = view(token, null);
        service.revoke(token.id, user.name, false);
        return view;
    }

    /** Revokes all of a login; how many there were. */
    long revokeAll(User user) {
        return service.revokeAll(user.name);
    }

    private AccessToken find(User user, String uuid) {
        Optional<AccessToken> found = tokens.listOf(user).stream().filter(token -> uuid(token).equals(uuid)).findFirst();
        return found.orElseThrow(() ->
                RestError.of(404, "rest_application_password_not_found", "Application password not found."));
    }

    private String uuid(AccessToken token) {
        String hex = secret.hex("application password", token.id.toString());
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a" + hex.substring(17, 20)
                + "-" + hex.substring(20, 32);
    }

    private Map<String, Object> view(AccessToken token, String text) {
        String uuid = uuid(token);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("uuid", uuid);
        view.put("app_id", token.appId == null ? "" : token.appId);
        view.put("name", token.label);
        view.put("created", RestDates.write(token.createdAt));
        view.put("last_used", null);
        view.put("last_ip", null);
        if (text != null) {
            view.put("password", inGroups(text));
        }
        view.put("_links", new ItemLinks().to("self", urls.route("/wp/v2/users/"
                + Person.id(token.user.id, token.user.authorId) + "/application-passwords/" + uuid)).all());
        return view;
    }

    /** In groups of four, for people to copy; it signs in with and without the blanks. */
    private static String inGroups(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
