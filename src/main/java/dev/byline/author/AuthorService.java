package dev.byline.author;

import java.time.Instant;
import java.util.function.IntConsumer;

import org.hibernate.exception.ConstraintViolationException;

import dev.byline.http.Problem;
import dev.byline.http.Times;
import dev.byline.pagecache.Purges;
import dev.byline.text.PlainText;
import dev.byline.text.Slugs;
import dev.byline.text.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Decides about authors. */
@ApplicationScoped
@Transactional
public class AuthorService {

    @Inject
    AuthorRepository authors;

    @Inject
    Purges purges;

    /** Makes an author: 409 if a slug that was given is taken. */
    public Author create(AuthorDraft draft) {
        Author author = new Author();
        author.createdAt = Times.now();
        apply(draft, author);
        authors.persistAndFlush(author);
        return author;
    }

    /**
     * Makes an author that comes from elsewhere, under a slug that is free or made of the name.
     *
     * @param id        the id to keep, {@code null} to get a new one
     * @param createdAt when it was made there, {@code null} for now; {@code updatedAt} likewise
     */
    public Author importNew(AuthorDraft draft, Long id, String origin, Instant createdAt, Instant updatedAt) {
        Author author = new Author();
        author.id = id;
        author.origin = origin;
        author.createdAt = createdAt == null ? Times.now() : createdAt;
        apply(draft, author);
        author.updatedAt = updatedAt == null ? author.updatedAt : updatedAt;
        authors.persistAndFlush(author);
        return author;
    }

    /** Replaces what an author says; {@code check} sees the version that stands and may refuse. */
    public Author update(String slug, AuthorDraft draft, IntConsumer check) {
        Author author = find(slug);
        check.accept(author.version);
        apply(draft, author);
        authors.flush();
        purge(author);
        return author;
    }

    /** Removes an author who has no articles: 409 otherwise. */
    public void delete(String slug, IntConsumer check) {
        Author author = find(slug);
        check.accept(author.version);
        purge(author);
        authors.delete(author);
        try {
            authors.flush();
        } catch (ConstraintViolationException inUse) {
            throw Problem.conflict("slug", "in_use", "This author has articles; give those another author first");
        }
    }

    /** The author with that slug, 404 if there is none. */
    public Author find(String slug) {
        return authors.findBySlug(slug).orElseThrow(Problem::notFound);
    }

    /** A free slug for a name: the name's own, or a numbered one. */
    public String freeSlug(String name) {
        return Slugs.free(name, "author", slug -> authors.findBySlug(slug).isPresent());
    }

    private void purge(Author author) {
        purges.tag("author", author.id);
        purges.tag("authors");
    }

    private void apply(AuthorDraft draft, Author author) {
        author.name = PlainText.singleLine(draft.name());
        author.slug = slug(draft, author);
        author.bio = draft.bio() == null ? "" : draft.bio().strip();
        author.website = website(draft.website());
        author.contact = draft.contact() == null || draft.contact().isBlank() ? null
                : PlainText.singleLine(draft.contact());
        author.updatedAt = Times.now();
    }

    private String slug(AuthorDraft draft, Author author) {
        String wanted = draft.slug();
        if (wanted == null) {
            return author.slug == null ? freeSlug(author.name) : author.slug;
        }
        if (!Slugs.isSlug(wanted)) {
            throw Problem.invalid("slug", "invalid", "Lower-case letters a to z, digits and single hyphens only");
        }
        if (!wanted.equals(author.slug) && authors.findBySlug(wanted).isPresent()) {
            throw Problem.conflict("slug", "taken", "There is an author with this slug");
        }
        return wanted;
    }

    private static String website(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return WebAddress.parse(given).orElseThrow(
                () -> Problem.invalid("website", "invalid", "Give an address that starts with http:// or https://"));
    }
}
