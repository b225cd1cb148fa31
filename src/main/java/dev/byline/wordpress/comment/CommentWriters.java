package dev.byline.wordpress.comment;

import dev.byline.author.Author;
import dev.byline.author.AuthorRepository;
import dev.byline.data.Reading;
import dev.byline.http.SiteConfig;
import dev.byline.security.Caller;
import dev.byline.security.User;
import dev.byline.security.UserRepository;
import dev.byline.wordpress.rest.RestError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** In whose name members of the desk write. The name of a login is never among them. */
@ApplicationScoped
@Reading
public class CommentWriters {

    @Inject
    AuthorRepository authors;

    @Inject
    UserRepository users;

    @Inject
    SiteConfig site;

    /** The caller, under the name of the author as whom the user writes, else of the site. */
    public CommentWriter ofAccount(Caller caller) {
        User user = users.findById(caller.userId());
        Author author = caller.authorId() == null ? null : authors.findById(caller.authorId());
        return new CommentWriter(author == null ? site.name() : author.name,
                user == null || user.email == null ? "" : user.email, author == null ? null : author.website,
                caller.userId());
    }

    /**
     * An author of the site.
     *
     * @throws RestError 400 if there is none with that id
     */
    public CommentWriter ofAuthor(long id) {
        Author author = authors.findById(id);
        if (author == null) {
            throw RestError.of(400, "rest_comment_author_invalid", "Invalid comment author ID.");
        }
        User user = users.findByAuthor(id).orElse(null);
        return new CommentWriter(author.name, user == null || user.email == null ? "" : user.email, author.website,
                user == null ? null : user.id);
    }
}
