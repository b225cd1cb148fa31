package dev.byline.taxonomy;

import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A section or tag as the desk writes it.
 *
 * @param slug        its name in URLs; made from the name if absent
 * @param name        its name for readers
 * @param description what belongs there, in plain text
 * @param parent      slug of the section above; not for tags
 */
public record TermDraft(
        @Size(max = 200) String slug,
        @NotBlank(message = "Give a name") @Size(max = 250) String name,
        @MaxBytes(10_000) String description,
        @Size(max = 200) String parent) {

    /** What a patch of the term starts from. */
    public static TermDraft of(Term term) {
        return new TermDraft(term.slug, term.name, term.description, term.parent == null ? null : term.parent.slug);
    }
}
