package dev.byline.wordpress.user;

import dev.byline.author.Author;
import dev.byline.security.User;

/**
 * A user of WordPress: an author, a login, or both.
 *
 * @param author the author, {@code null} for a login that writes as nobody
 * @param login  the login, {@code null} where there is none or the caller does not see it
 */
record Person(Author author, User login) {

    /** Beyond the ids that authors can have, and within the whole numbers that JavaScript knows. */
    private static final long LOGINS_FROM = 2_000_000_000_000L;

    /** The id of whoever signs in with a login. */
    static long id(long userId, Long authorId) {
        return authorId == null ? LOGINS_FROM + userId : authorId;
    }

    /** The number of the login that writes as nobody and has that id, {@code null} if the id is an author's. */
    static Long login(long id) {
        return id > LOGINS_FROM ? id - LOGINS_FROM : null;
    }

    long id() {
        return author == null ? id(login.id, null) : author.id;
    }

    /** Whether readers see them. */
    boolean isPublic() {
        return author != null && author.articleCount + author.pageCount > 0;
    }
}
