package dev.byline.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.byline.author.Author;
import dev.byline.data.Identity;
import dev.byline.data.KeepableId;
import dev.byline.taxonomy.Term;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

/**
 * A titled text with one or more authors. Its body lies in {@link ArticleBody}, which lists do not read. Only changed
 * columns are written, because comments are counted past the version.
 */
@Entity
@DynamicUpdate
public class Article {

    /** The type of its {@link #identity()}. */
    static final String IDENTITY = "article";

    /** The kind of articles that are not listed among the others. */
    public static final String PAGE = "page";

    @Id
    @KeepableId(sequence = "article_seq")
    public Long id;

    public String slug;

    /** Its label, such as {@code news} or {@code oped}. */
    public String kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public ArticleStatus status;

    public String title;

    /** The title as WordPress had it, HTML, where that says more than the plain one; {@code null} elsewhere. */
    public String titleSource;

    public String summary = "";

    /** Free text instead of the authors' names, if any. */
    public String byline;

    /** BCP 47 language tag. */
    public String language;

    public String imageUrl;

    public String imageAlt;

    public String imageCredit;

    /** Where the text is at home if not here. */
    public String canonicalUrl;

    /** What readers must know to read it; a shared word, not anybody's secret, but never in a public view. */
    public String password;

    /** Whether a front end should keep it on top. */
    public boolean sticky;

    /** The page above this page. */
    public Long parentId;

    public int menuOrder;

    public int wordCount;

    /** Approved comments; kept by the comment room. */
    public int commentCount;

    /** Whether readers may comment; {@code null} as the site has it. */
    public Boolean commentsOpen;

    /** Days after publishing until comments close, 0 for never; {@code null} as the site has it. */
    public Integer commentsCloseDays;

    /** Which comments wait for a moderator; {@code null} as the site has it. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public CommentHold commentsHold;

    /** Links in a comment that make it wait, 0 for no limit; {@code null} as the site has it. */
    public Integer commentsHoldLinks;

    @ManyToMany
    @OrderColumn(name = "position")
    @JoinTable(name = "article_author", joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "author_id"))
    public List<Author> authors = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "article_term", joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "term_id"))
    public Set<Term> terms = new HashSet<>();

    /** The desk user who made it. */
    public Long createdBy;

    /** Where an import found it, so that importing again finds it; never shown. */
    public String origin;

    @Version
    public int version;

    /** When it was or will be published; of a draft, when it was begun. */
    public Instant publishedAt;

    public Instant createdAt;

    public Instant updatedAt;

    /** Whether it exists for the public. */
    public boolean isPublic() {
        return status == ArticleStatus.PUBLISHED;
    }

    /** Whether readers need a password. */
    public boolean isProtected() {
        return password != null;
    }

    /** Whether it is a page, which lists leave out. */
    public boolean isPage() {
        return PAGE.equals(kind);
    }

    /** What tells it from all others wherever an export takes it. */
    public String identity() {
        return Identity.of(origin, IDENTITY, id, createdAt);
    }
}
