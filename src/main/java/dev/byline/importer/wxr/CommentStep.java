package dev.byline.importer.wxr;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.submission.SubmissionRules;
import dev.byline.comment.submission.SubmissionService;
import dev.byline.comment.Tombstones;
import dev.byline.http.Times;
import dev.byline.importer.Subject;
import dev.byline.importer.Tally;
import dev.byline.security.ClientAddress;
import dev.byline.text.CommentHtml;
import dev.byline.text.EmailAddress;
import dev.byline.text.PlainText;
import dev.byline.text.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Makes comments of an item's comments. Those that are here already stay as they are: moderators may have decided. */
@ApplicationScoped
class CommentStep {

    private static final int NAME_LENGTH = 245;
    private static final int EMAIL_LENGTH = 100;
    private static final int TEXT_BYTES = 65_525;

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    SubmissionRules rules;

    @Inject
    SubmissionService submissions;

    @Inject
    Tombstones tombstones;

    @Inject
    OwnComments own;

    @Inject
    Event<CommentEvent> events;

    /**
     * Makes the comments that are not here yet, within the caller's transaction.
     *
     * @param isNew whether the article was made in this transaction, so that no comment can be here yet
     */
    void store(Article article, boolean isNew, WxrItem item, KnownComments known, Tally tally) {
        ThreadPlan plan = new ThreadPlan((comment, why) -> note(tally, comment, why));
        Map<Long, Comment> standing = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (WxrComment found : item.comments()) {
            String origin = known.origin(item, found);
            known.find(origin).filter(comment -> comment.articleId.equals(article.id))
                    .ifPresent(comment -> standing.put(WxrIds.parse(found.id()), comment));
            known.findParent(found).filter(comment -> comment.articleId.equals(article.id))
                    .ifPresent(comment -> standing.put(WxrIds.parse(found.parent()), comment));
            String refusal = refusal(found);
            if (known.find(origin).isPresent() || !seen.add(origin)) {
                tally.standing(Subject.COMMENTS);
            } else if (known.isErased(origin) && !OwnComments.isLeftByErasure(found)) {
                tally.skippedAlike(Subject.COMMENTS, "comment", "It was erased here");
            } else if (refusal != null) {
                tally.skipped(Subject.COMMENTS, name(found), refusal);
            } else {
                plan.add(found, OwnComments.isPlace(found) ? CommentStatus.TRASH : status(found, tally));
            }
        }
        if (!plan.isEmpty()) {
            store(article, isNew, item, known, plan, standing, tally);
        }
    }

    private void store(Article article, boolean isNew, WxrItem item, KnownComments known, ThreadPlan plan,
            Map<Long, Comment> standing, Tally tally) {
        Set<String> hashes = new HashSet<>();
        Set<Comment> answered = new HashSet<>();
        int approved = 0;
        Comment last = null;
        for (ThreadPlan.Node node : plan.inOrder(standing, child -> comments.findById(child.parentId))) {
            Comment comment = comment(node, article, tally);
            comment.origin = known.origin(item, node.found);
            comment.id = known.takeId(WxrIds.parse(node.found.id()));
            // What readers never see counts from now on: it is thrown away some days after it came here.
            Instant changed = OwnWords.time(node.found.own().updatedAt(), null);
            comment.updatedAt = isNew && changed != null && changed.isBefore(Times.now()) ? changed
                    : isNew && comment.visible ? comment.createdAt : Times.now();
            comment.duplicateHash = duplicateHash(comment, isNew, hashes);
            Comment parent = node.parent == null ? node.standingParent : node.parent.made;
            comment.rootId = parent != null ? parent.rootId : comment.id == null ? Long.valueOf(0) : comment.id;
            comments.persist(comment);
            comment.rootId = parent != null ? parent.rootId : comment.id;
            noteId(comment, node, tally);
            node.made = comment;
            tally.created(Subject.COMMENTS);
            approved += comment.isApproved() ? 1 : 0;
            last = comment;
            if (node.standingParent != null && comment.visible && !node.standingParent.visible) {
                answered.add(node.standingParent);
            }
        }
        comments.flush();
        own.follow(plan.made());
        answered.forEach(tombstones::settle);
        if (approved > 0) {
            articles.addToCommentCount(article.id, approved);
            events.fire(new CommentEvent(last, CommentEvent.Change.IMPORTED));
        }
    }

    private Comment comment(ThreadPlan.Node node, Article article, Tally tally) {
        WxrComment found = node.found;
        Comment comment = new Comment();
        comment.articleId = article.id;
        Comment parent = node.parent == null ? node.standingParent : node.parent.made;
        comment.parentId = parent == null ? null : parent.id;
        comment.depth = node.depth;
        comment.status = node.status;
        comment.visible = node.visible;
        String name = Texts.line(found.author());
        comment.name = name.isEmpty() ? "Anonymous" : Texts.cut(name, NAME_LENGTH);
        boolean reachable = EmailAddress.isValid(found.email()) && found.email().length() <= EMAIL_LENGTH;
        comment.email = reachable ? found.email() : "";
        comment.emailHash = reachable ? rules.emailHash(found.email()) : null;
        comment.website = WebAddress.parse(found.website()).orElse(null);
        String typed = OwnComments.typed(found);
        comment.say(PlainText.withoutControls(typed).strip(), CommentHtml.render(typed));
        comment.networkAddress = ClientAddress.canonical(found.networkAddress()).orElse(null);
        Instant written = Texts.time("", found.dateGmt(), found.date());
        written = OwnWords.time(found.own().createdAt(), written);
        comment.createdAt = written == null ? article.publishedAt : written;
        own.complete(comment, found);
        if (!reachable && !found.email().isEmpty()) {
            note(tally, found, "Its e-mail address is none and has been left out");
        }
        if (comment.website == null && !found.website().matches("(?i)(https?://)?")) {
            note(tally, found, "Its web address is none and has been left out");
        }
        return comment;
    }

    private String duplicateHash(Comment comment, boolean isNew, Set<String> hashes) {
        boolean counts = comment.emailHash != null
                && (comment.status == CommentStatus.APPROVED || comment.status == CommentStatus.PENDING);
        if (!counts) {
            return null;
        }
        String hash = submissions.duplicateHash(comment.articleId, comment.parentId, comment.emailHash, comment.text());
        return hashes.add(hash) && (isNew || comments.findByDuplicateHash(hash).isEmpty()) ? hash : null;
    }

    /** Why the comment cannot come over, {@code null} if it can. */
    private static String refusal(WxrComment found) {
        String type = found.type();
        if (!type.isEmpty() && !type.equals("comment")) {
            String named = switch (type) {
                case "pingback" -> "A pingback";
                case "trackback" -> "A trackback";
                default -> "A comment of type '" + type + "'";
            };
            return named + ", not written by a reader; these have no place here";
        }
        if (found.oversized() != null || PlainText.utf8Length(OwnComments.typed(found)) > TEXT_BYTES) {
            return "It is longer than " + TEXT_BYTES + " bytes";
        }
        return !OwnComments.isPlace(found) && CommentHtml.render(OwnComments.typed(found)).isEmpty()
                ? "Nothing of it would be left" : null;
    }

    private static CommentStatus status(WxrComment found, Tally tally) {
        return switch (found.approved()) {
            case "1", "approved", "approve" -> CommentStatus.APPROVED;
            case "0", "hold", "" -> CommentStatus.PENDING;
            case "spam" -> CommentStatus.SPAM;
            case "trash", "post-trashed" -> CommentStatus.TRASH;
            default -> {
                note(tally, found, "It was '" + found.approved() + "' there; it is pending here");
                yield CommentStatus.PENDING;
            }
        };
    }

    private static void noteId(Comment comment, ThreadPlan.Node node, Tally tally) {
        long id = WxrIds.parse(node.found.id());
        if (id > 0 && id != comment.id) {
            note(tally, node.found, "Its id cannot be kept; it has id " + comment.id);
        }
    }

    private static void note(Tally tally, WxrComment found, String why) {
        tally.note(Subject.COMMENTS.single(), name(found), why);
    }

    private static String name(WxrComment found) {
        return found.id() + " " + Texts.line(Texts.cut(found.author(), NAME_LENGTH));
    }
}
