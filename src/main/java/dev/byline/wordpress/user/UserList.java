package dev.byline.wordpress.user;

import java.util.List;

import dev.byline.author.Author;
import dev.byline.author.AuthorFilter;
import dev.byline.author.AuthorFinder;
import dev.byline.security.Role;
import dev.byline.security.UserRepository;
import dev.byline.wordpress.post.PostSlugs;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The collection of users: what of it the caller may ask for, and from its parameters to a page of authors. */
@ApplicationScoped
class UserList {

    @Inject
    AuthorFinder finder;

    @Inject
    UserRepository users;

    @Inject
    People people;

    /** A page of users, and the number of all. */
    record Found(List<Person> people, long total) {
    }

    void check(RestRequest request) {
        boolean lists = People.listsUsers(request);
        if (!request.words("roles").isEmpty() && !lists) {
            throw RestError.forbidden(request, "rest_user_cannot_view", "Sorry, you are not allowed to filter users by role.");
        }
        if (!request.words("capabilities").isEmpty() && !lists) {
            throw RestError.forbidden(request, "rest_user_cannot_view",
                    "Sorry, you are not allowed to filter users by capability.");
        }
        if (request.context().equals("edit") && !lists) {
            throw RestError.forbidden(request, "rest_forbidden_context", "Sorry, you are not allowed to list users.");
        }
        if (List.of("email", "registered_date").contains(orderby(request)) && !lists) {
            throw RestError.forbidden(request, "rest_forbidden_orderby",
                    "Sorry, you are not allowed to order users by this parameter.");
        }
        if (request.get("who") != null && !request.caller().is(Role.AUTHOR)) {
            throw RestError.forbidden(request, "rest_forbidden_who",
                    "Sorry, you are not allowed to query users by this parameter.");
        }
    }

    /** Not sent at all where another method of the route is checked. */
    private static String orderby(RestRequest request) {
        return request.get("orderby") == null ? "name" : request.text("orderby");
    }

    Found find(RestRequest request) {
        AuthorFilter filter = filter(request);
        Window window = Window.of(request);
        long total = finder.count(filter);
        List<Author> found = window.isPast(total) ? List.of() : read(request, filter, window);
        return new Found(request.context().equals("edit") ? people.withLogins(found)
                : found.stream().map(author -> new Person(author, null)).toList(), total);
    }

    private AuthorFilter filter(RestRequest request) {
        AuthorFilter filter = AuthorFilter.ofAll();
        if (!People.listsUsers(request) && request.get("who") == null) {
            filter.published();
        }
        published(request, filter);
        if (!request.ids("include").isEmpty()) {
            filter.ids(request.ids("include"));
        } else {
            filter.notIds(request.ids("exclude"));
        }
        if (!request.words("slug").isEmpty()) {
            filter.slugs(slugs(request));
        }
        if (!request.words("roles").isEmpty()) {
            filter.ids(users.listAuthorIds(Capabilities.rolesNamed(request.words("roles"))));
        }
        if (!request.words("capabilities").isEmpty()) {
            filter.ids(users.listAuthorIds(Capabilities.rolesWith(request.words("capabilities"))));
        }
        String search = request.text("search");
        if (search != null && !search.isEmpty()) {
            filter.containing(search);
        }
        return filter;
    }

    private static void published(RestRequest request, AuthorFilter filter) {
        Object wanted = request.get("has_published_posts");
        if (!(wanted instanceof List<?> types)) {
            if (Boolean.TRUE.equals(wanted)) {
                filter.published();
            }
        } else if (types.contains("post") && types.contains("page")) {
            filter.published();
        } else if (types.contains("post")) {
            filter.withArticles();
        } else if (types.contains("page")) {
            filter.withPages();
        } else if (!types.isEmpty()) {
            filter.ids(List.of());
        }
    }

    private static List<String> slugs(RestRequest request) {
        return PostSlugs.stored(PostSlugs.of(request.get("slug")));
    }

    private List<Author> read(RestRequest request, AuthorFilter filter, Window window) {
        boolean descending = request.text("order").equals("desc");
        String orderby = orderby(request);
        if (orderby.equals("include") && !request.ids("include").isEmpty()) {
            return finder.listPageAsGiven(filter, request.ids("include"), descending, window.offset(), window.size());
        }
        if (orderby.equals("include_slugs") && !request.words("slug").isEmpty()) {
            return finder.listPageBySlugs(filter, slugs(request), descending, window.offset(), window.size());
        }
        return finder.listPage(filter, order(orderby), descending, window.offset(), window.size());
    }

    private static AuthorFinder.Order order(String orderby) {
        return switch (orderby) {
            case "id" -> AuthorFinder.Order.ID;
            case "slug" -> AuthorFinder.Order.SLUG;
            case "url" -> AuthorFinder.Order.WEBSITE;
            case "registered_date" -> AuthorFinder.Order.MADE;
            // Authors have no e-mail address of their own.
            default -> AuthorFinder.Order.NAME;
        };
    }
}
