package dev.byline.wordpress.user;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.author.Author;
import dev.byline.author.AuthorRepository;
import dev.byline.security.Role;
import dev.byline.security.User;
import dev.byline.security.UserRepository;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds who is meant, and decides who may see whom. Logins are looked up only for themselves and administrators. */
@ApplicationScoped
class People {

    @Inject
    AuthorRepository authors;

    @Inject
    UserRepository users;

    /** The signed-in user's own id. */
    static long own(RestRequest request) {
        return request.isSignedIn() ? Person.id(request.caller().userId(), request.caller().authorId()) : 0;
    }

    /** Whether the caller sees all logins and authors. */
    static boolean listsUsers(RestRequest request) {
        return request.caller().is(Role.ADMIN);
    }

    /** Whoever has that id, as far as the caller may know; 404 {@code rest_user_invalid_id} if there is none. */
    Person find(RestRequest request, long id) {
        boolean insider = request.isSignedIn() && (id == own(request) || listsUsers(request));
        Long number = Person.login(id);
        if (number != null) {
            return new Person(null, Optional.ofNullable(insider ? users.findById(number) : null)
                    .filter(user -> user.authorId == null).orElseThrow(People::unknown));
        }
        Optional<Author> author = request.memo(List.of("author", id), () -> authors.findByIdOptional(id));
        return new Person(author.orElseThrow(People::unknown), insider ? login(request, id) : null);
    }

    private User login(RestRequest request, long id) {
        if (id == own(request)) {
            return users.findById(request.caller().userId());
        }
        return users.listByAuthors(List.of(id)).stream().findFirst().orElse(null);
    }

    /** The authors with their logins, in their order. */
    List<Person> withLogins(List<Author> some) {
        Map<Long, User> logins = new LinkedHashMap<>();
        users.listByAuthors(some.stream().map(author -> author.id).toList())
                .forEach(user -> logins.putIfAbsent(user.authorId, user));
        return some.stream().map(author -> new Person(author, logins.get(author.id))).toList();
    }

    /** Fetches what many calls in a row will ask for. */
    void gather(Collection<RestRequest> requests) {
        Map<Long, Author> found = new LinkedHashMap<>();
        authors.listByIds(requests.stream().map(RestRequest::id).distinct().toList())
                .forEach(author -> found.put(author.id, author));
        requests.forEach(request ->
                request.remember(List.of("author", request.id()), Optional.ofNullable(found.get(request.id()))));
    }

    static RestError unknown() {
        return RestError.of(404, "rest_user_invalid_id", "Invalid user ID.");
    }

    static RestError notSignedIn() {
        return RestError.of(401, "rest_not_logged_in", "You are not currently logged in.");
    }
}
