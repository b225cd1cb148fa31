package dev.byline.comment;

import java.time.Instant;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.LazyGroup;
import org.hibernate.type.SqlTypes;

import dev.byline.data.Identity;
import dev.byline.data.KeepableId;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A reader's reply under an article or under another comment. Articles and parents are ids: threads are read in bulk. */
@Entity
@DynamicUpdate
public class Comment {

    /** The type of its {@link #identity()}. */
    static final String IDENTITY = "comment";

    /**
     * Characters of a text that comes with its comment. What is longer is read when it is asked for: five hundred comments
     * of the greatest length would take more memory than there is.
     */
    private static final int SHORT = 2048;

    @Id
    @KeepableId(sequence = "comment_seq")
    public Long id;

    public Long articleId;

    /** The comment above, {@code null} at the top. */
    public Long parentId;

    /** The comment at the top of the thread; the comment itself if it is that. */
    public Long rootId;

    /** 1 at the top. */
    public int depth;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public CommentStatus status;

    /** Whether it takes a place in the public thread: approved, or removed with visible replies below (a tombstone). */
    public boolean visible;

    public String name;

    /** Private; empty for imported comments that have none. */
    public String email;

    /** Keyed hash of the normalised e-mail, {@code null} if there is none. */
    public String emailHash;

    public String website;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("text")
    private String text;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("html")
    private String html;

    @Formula("case when char_length(text) <= " + SHORT + " then text end")
    private String shortText;

    @Formula("case when char_length(html) <= " + SHORT + " then html end")
    private String shortHtml;

    /** How a long one begins. */
    @Formula("case when char_length(html) > " + SHORT + " then substring(html, 1, 512) end")
    private String htmlStart;

    @Formula("char_length(html)")
    private Integer htmlLength;

    /** Private, and forgotten after some days. */
    public String networkAddress;

    /** Private, and forgotten after some days. */
    public String userAgent;

    /** The desk user who wrote it, {@code null} for readers. */
    public Long userId;

    /** Whether the writer wants to hear of replies. */
    public boolean notify;

    /** Whether the writer showed by a mailed link that the address is theirs. */
    public boolean emailProven;

    /** Whether its writer took it back. */
    public boolean withdrawn;

    /** When its text last changed, {@code null} if it never did. */
    public Instant editedAt;

    /** Present while the same text by the same writer under the same parent would be a duplicate. */
    public String duplicateHash;

    /** Where an import found it; never shown. */
    public String origin;

    @Version
    public int version;

    public Instant createdAt;

    /** When it last changed in a way that readers can see. */
    public Instant updatedAt;

    /** What was typed. */
    public String text() {
        return shortText == null ? text : shortText;
    }

    /** What was made of it when it was written, sanitised. */
    public String html() {
        return shortHtml == null ? html : shortHtml;
    }

    /** Reads what is long of it, for use after the transaction. */
    public void readWhole() {
        text();
        html();
    }

    /** Its HTML, or the first words of that: it may end anywhere. */
    public String beginning() {
        return htmlStart == null ? html() : htmlStart;
    }

    /** Characters of its HTML, which are known without reading it. */
    public int length() {
        return htmlLength == null ? html.length() : htmlLength;
    }

    /** Lets it say something else. */
    public void say(String typed, String sanitised) {
        text = typed;
        html = sanitised;
        shortText = null;
        shortHtml = null;
        htmlStart = null;
        htmlLength = null;
    }

    /** Whether what it said is gone for good: it only keeps the place on which others hang. */
    public boolean isErased() {
        return text().isEmpty();
    }

    /** Whether it was thrown away or taken for spam. */
    public boolean isRemoved() {
        return status == CommentStatus.SPAM || status == CommentStatus.TRASH;
    }

    /** Whether it is approved. */
    public boolean isApproved() {
        return status == CommentStatus.APPROVED;
    }

    /** What tells it from all others wherever an export takes it. */
    public String identity() {
        return Identity.of(origin, IDENTITY, id, createdAt);
    }
}
