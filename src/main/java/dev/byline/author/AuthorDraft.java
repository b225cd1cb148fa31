package dev.byline.author;

import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An author as the desk writes it.
 *
 * @param slug    its name in URLs; made from the name if absent
 * @param name    the public name
 * @param bio     who the person is, in plain text
 * @param website an http or https address
 * @param contact how readers may reach the person; shown to everybody
 */
public record AuthorDraft(
        @Size(max = 200) String slug,
        @NotBlank(message = "Give a name") @Size(max = 250) String name,
        @MaxBytes(20_000) String bio,
        @Size(max = 2000) String website,
        @Size(max = 500) String contact) {

    /** What a patch of the author starts from. */
    public static AuthorDraft of(Author author) {
        return new AuthorDraft(author.slug, author.name, author.bio, author.website, author.contact);
    }
}
