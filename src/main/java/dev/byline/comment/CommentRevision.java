package dev.byline.comment;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What a comment said before an edit. Moderators see it. */
@Entity
public class CommentRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long commentId;

    public String name;

    public String website;

    public String text;

    public String html;

    /** Name of the desk user who edited, empty for the writer. */
    public String editedBy;

    public Instant createdAt;

    /** What a comment says now, as somebody is about to change it. */
    public static CommentRevision of(Comment comment, String editedBy, Instant now) {
        CommentRevision revision = new CommentRevision();
        revision.commentId = comment.id;
        revision.name = comment.name;
        revision.website = comment.website;
        revision.text = comment.text();
        revision.html = comment.html();
        revision.editedBy = editedBy;
        revision.createdAt = now;
        return revision;
    }
}
