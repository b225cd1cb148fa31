package dev.byline.comment.moderation;

import dev.byline.article.ArticleRepository;
import dev.byline.author.Author;
import dev.byline.author.AuthorRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentDecided;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.Tombstones;
import dev.byline.data.SiteSecret;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.text.CommentHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Writes replies of the desk. */
@ApplicationScoped
class DeskReplies {

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    AuthorRepository authors;

    @Inject
    Tombstones tombstones;

    @Inject
    ModerationLog log;

    @Inject
    SiteSecret secret;

    @Inject
    SiteConfig site;

    @Inject
    CommentConfig config;

    @Inject
    Event<CommentEvent> events;

    @Inject
    Event<CommentDecided> decided;

    /** Stores a reply below a locked comment. */
    Comment add(Comment answered, String text, DeskMember member, String batch) {
        Comment reply = new Comment();
        reply.say(text.strip(), CommentHtml.render(text));
        if (reply.html().isEmpty()) {
            throw Problem.invalid("comment", "required", "Please type your comment");
        }
        reply.duplicateHash = secret.hex("duplicate", "desk " + member.userId() + " " + answered.id + " " + reply.text());
        if (comments.findByDuplicateHash(reply.duplicateHash).isPresent()) {
            throw Problem.of(ProblemType.DUPLICATE_COMMENT, "This reply stands there already");
        }
        place(reply, answered);
        reply.status = CommentStatus.APPROVED;
        reply.visible = true;
        reply.name = publicName(member);
        // The desk is reached through the desk, not by mail to a writer.
        reply.email = "";
        reply.userId = member.userId();
        reply.createdAt = Times.now();
        reply.updatedAt = reply.createdAt;
        comments.persist(reply);
        if (reply.parentId == null) {
            reply.rootId = reply.id;
        }
        comments.flush();
        tombstones.settle(reply);
        articles.addToCommentCount(reply.articleId, 1);
        log.write(reply, Action.REPLIED, null, reply.status, member.login(), null, batch);
        events.fire(new CommentEvent(reply, CommentEvent.Change.APPROVED));
        decided.fire(new CommentDecided(reply.id, reply.articleId, null, reply.status, member.login()));
        return reply;
    }

    private void place(Comment reply, Comment answered) {
        Comment above = answered;
        while (above != null && above.depth >= config.depth()) {
            above = above.parentId == null ? null : comments.findById(above.parentId);
        }
        reply.articleId = answered.articleId;
        reply.parentId = above == null ? null : above.id;
        reply.rootId = above == null ? 0L : above.rootId;
        reply.depth = above == null ? 1 : above.depth + 1;
    }

    private String publicName(DeskMember member) {
        Author author = member.authorId() == null ? null : authors.findById(member.authorId());
        return author == null ? site.name() : author.name;
    }
}
