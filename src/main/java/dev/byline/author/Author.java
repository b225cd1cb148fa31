package dev.byline.author;

import java.time.Instant;

import org.hibernate.annotations.DynamicUpdate;

import dev.byline.data.Identity;
import dev.byline.data.KeepableId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A person with a public name. Never a login: desk users may write as one. */
@Entity
@DynamicUpdate
public class Author {

    /** The type of its {@link #identity()}. */
    static final String IDENTITY = "author";

    @Id
    @KeepableId(sequence = "author_seq")
    public Long id;

    public String slug;

    public String name;

    /** Who the person is, in plain text. */
    public String bio = "";

    public String website;

    /** How readers may reach the person; public by the person's own wish. */
    public String contact;

    /** Public articles other than pages. Kept by the article room whenever an article becomes or ceases to be public. */
    public int articleCount;

    /** Public articles of kind {@code page}, kept likewise. */
    public int pageCount;

    /** Where an import found the person, so that importing again finds it; never shown. */
    public String origin;

    @Version
    public int version;

    public Instant createdAt;

    public Instant updatedAt;

    /** What tells it from all others wherever an export takes it. */
    public String identity() {
        return Identity.of(origin, IDENTITY, id, createdAt);
    }
}
