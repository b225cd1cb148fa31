package dev.byline.author;

import java.util.Map;

import dev.byline.http.Links;

/**
 * An author as everybody sees it.
 *
 * @param articles how many public articles the author has
 * @param links    {@code self}, {@code articles}
 */
public record AuthorView(long id, String slug, String name, String bio, String website, String contact, String avatar,
        int articles, Map<String, String> links) {

    /** The public view of a stored author. */
    public static AuthorView of(Author author, Avatars avatars) {
        return new AuthorView(author.id, author.slug, author.name, author.bio, author.website, author.contact,
                avatars.ofAuthor(author.id), author.articleCount, Links.of(
                        "self", "/api/v1/authors/" + author.slug,
                        "articles", "/api/v1/articles?author=" + author.slug));
    }
}
