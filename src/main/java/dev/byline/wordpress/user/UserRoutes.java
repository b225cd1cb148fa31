package dev.byline.wordpress.user;

import java.util.List;

import dev.byline.pagecache.Shown;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.rest.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Users, read only: authors and logins are written at the desk, and writes are refused as to who lacks the right. */
@ApplicationScoped
public class UserRoutes implements RestRoutes {

    private static final String NOT_LISTED = "Sorry, you are not allowed to list users.";

    @Inject
    UserList lists;

    @Inject
    People people;

    @Inject
    UserViews views;

    @Inject
    Shown shown;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("/wp/v2/users", UserSchema.SCHEMA,
                        Endpoint.reads(UserSchema.ofList(), this::list).allowedBy(lists::check),
                        Endpoint.creates(Argument.ofWrites(UserSchema.SCHEMA, true), UserRoutes::never)
                                .allowedBy(UserRoutes::refuseCreating)),
                Route.of("/wp/v2/users/(?P<id>[\\d]+)", UserSchema.SCHEMA,
                        Endpoint.reads(UserSchema.ofOne(), this::one).allowedBy(this::checkReading)
                                .preparedBy(people::gather),
                        Endpoint.changes(UserSchema.ofChanges(), UserRoutes::never).allowedBy(this::refuseChanging),
                        Endpoint.deletes(UserSchema.ofRemovals(), UserRoutes::never).allowedBy(this::refuseRemoving)),
                Route.of("/wp/v2/users/me", UserSchema.SCHEMA, Endpoint.reads(UserSchema.ofMe(), this::me)));
    }

    private RestAnswer list(RestRequest request) {
        shown.tag("authors");
        UserList.Found found = lists.find(request);
        return RestAnswer.collection(request,
                found.people().stream().map(person -> views.view(person, request.context())).toList(), found.total(),
                Window.of(request).page());
    }

    private void checkReading(RestRequest request) {
        // Also of who is not there: a refusal may be embedded in an answer that is kept.
        shown.tag("author", request.id());
        Person person = people.find(request, request.id());
        if (person.id() == People.own(request) || People.listsUsers(request)) {
            return;
        }
        if (!person.isPublic()) {
            shown.tag("authors");
        }
        if (request.context().equals("edit") || !person.isPublic() && !request.caller().is(Role.EDITOR)) {
            throw RestError.forbidden(request, "rest_user_cannot_view", NOT_LISTED);
        }
    }

    private RestAnswer one(RestRequest request) {
        if (!request.context().equals("embed")) {
            // Whoever has nothing public any more is not shown; what embeds a person is itself public by them.
            shown.tag("authors");
        }
        return RestAnswer.of(views.view(people.find(request, request.id()), request.context()));
    }

    private RestAnswer me(RestRequest request) {
        if (!request.isSignedIn()) {
            throw People.notSignedIn();
        }
        shown.onlyToTheCaller();
        return RestAnswer.of(views.view(people.find(request, People.own(request)), request.context()));
    }

    private static void refuseCreating(RestRequest request) {
        throw RestError.forbidden(request, "rest_cannot_create_user", "Sorry, you are not allowed to create new users.");
    }

    private void refuseChanging(RestRequest request) {
        people.find(request, request.id());
        throw RestError.forbidden(request, "rest_cannot_edit", "Sorry, you are not allowed to edit this user.");
    }

    private void refuseRemoving(RestRequest request) {
        people.find(request, request.id());
        throw RestError.forbidden(request, "rest_user_cannot_delete", "Sorry, you are not allowed to delete this user.");
    }

    private static RestAnswer never(RestRequest request) {
        throw RestError.noRoute();
    }
}
