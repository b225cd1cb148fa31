package dev.byline.wordpress.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.byline.pagecache.Shown;
import dev.byline.security.User;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Application passwords, for the login itself and administrators. Whoever is not signed in is told so for any id: which
 * authors have a login is not told.
 */
@ApplicationScoped
public class PasswordRoutes implements RestRoutes {

    private static final String ALL = "/wp/v2/users/(?P<user_id>(?:[\\d]+|me))/application-passwords";

    @Inject
    ApplicationPasswords passwords;

    @Inject
    People people;

    @Inject
    Shown shown;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(ALL, PasswordSchema.SCHEMA,
                        Endpoint.reads(PasswordSchema.ofReads(false), this::list)
                                .allowedBy(request -> check(request, "list", "passwords")),
                        Endpoint.creates(PasswordSchema.ofWrites(true), this::create)
                                .allowedBy(request -> check(request, "create", "passwords")),
                        Endpoint.deletes(PasswordSchema.ofRemovals(false), this::revokeAll)
                                .allowedBy(request -> check(request, "delete", "passwords"))),
                Route.of(ALL + "/introspect", PasswordSchema.SCHEMA,
                        Endpoint.reads(PasswordSchema.ofReads(false), this::introspect).allowedBy(this::checkIntrospecting)),
                Route.of(ALL + "/(?P<uuid>[\\w\\-]+)", PasswordSchema.SCHEMA,
                        Endpoint.reads(PasswordSchema.ofReads(true), this::one)
                                .allowedBy(request -> check(request, "read", "password")),
                        Endpoint.changes(PasswordSchema.ofWrites(false), this::rename)
                                .allowedBy(request -> check(request, "edit", "password")),
                        Endpoint.deletes(PasswordSchema.ofRemovals(true), this::revoke)
                                .allowedBy(request -> check(request, "delete", "password"))));
    }

    private static long id(RestRequest request) {
        if (!"me".equalsIgnoreCase(request.text("user_id"))) {
            return request.number("user_id", 0);
        }
        if (!request.isSignedIn()) {
            throw People.notSignedIn();
        }
        return People.own(request);
    }

    private static void check(RestRequest request, String verb, String what) {
        if (id(request) != People.own(request) && !People.listsUsers(request)) {
            throw RestError.forbidden(request, "rest_cannot_" + verb + "_application_" + what,
                    "Sorry, you are not allowed to " + verb + (what.equals("passwords")
                            ? " application passwords for this user." : " this application password."));
        }
    }

    private void checkIntrospecting(RestRequest request) {
        if (!request.isSignedIn() || id(request) != People.own(request)) {
            id(request);
            throw RestError.forbidden(request, "rest_cannot_introspect_app_password_for_non_authenticated_user",
                    "The authenticated application password can only be introspected for the current user.");
        }
    }

    /** Whose passwords they are; 404 for an author without a login. */
    private User login(RestRequest request) {
        shown.onlyToTheCaller();
        User login = people.find(request, id(request)).login();
        if (login == null) {
            throw People.unknown();
        }
        return login;
    }

    private RestAnswer list(RestRequest request) {
        return RestAnswer.of(passwords.list(login(request)).stream().map(each -> shownIn(each, request.context())).toList());
    }

    private RestAnswer one(RestRequest request) {
        return RestAnswer.of(shownIn(passwords.get(login(request), request.text("uuid")), request.context()));
    }

    private RestAnswer introspect(RestRequest request) {
        shown.onlyToTheCaller();
        Long token = request.caller().tokenId();
        if (token == null) {
            throw RestError.of(404, "rest_no_authenticated_app_password", "Cannot introspect application password.");
        }
        return RestAnswer.of(shownIn(passwords.get(token), request.context()));
    }

    private RestAnswer create(RestRequest request) {
        Map<String, Object> made = passwords.create(login(request), request.text("name"), request.text("app_id"));
        return RestAnswer.created(made, address(made)).header("Cache-Control", "no-store");
    }

    private RestAnswer rename(RestRequest request) {
        return RestAnswer.of(passwords.rename(login(request), request.text("uuid"), request.text("name")));
    }

    private RestAnswer revoke(RestRequest request) {
        Map<String, Object> previous = new LinkedHashMap<>(passwords.revoke(login(request), request.text("uuid")));
        previous.remove("_links");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("deleted", true);
        answer.put("previous", previous);
        return RestAnswer.of(answer);
    }

    private RestAnswer revokeAll(RestRequest request) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("deleted", true);
        answer.put("count", passwords.revokeAll(login(request)));
        return RestAnswer.of(answer);
    }

    private static Map<String, Object> shownIn(Map<String, Object> password, String context) {
        return PasswordSchema.SCHEMA.filter(password, context);
    }

    private static String address(Map<String, Object> password) {
        Object self = ((Map<?, ?>) password.get("_links")).get("self");
        return Objects.toString(((Map<?, ?>) ((List<?>) self).get(0)).get("href"));
    }
}
