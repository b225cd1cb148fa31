package dev.byline.comment.erasure;

import java.util.ArrayList;
import java.util.List;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.moderation.CommentLocks;
import dev.byline.data.TextColumns;
import dev.byline.http.Times;
import dev.byline.text.AddressMask;
import dev.byline.text.CommentHtml;
import dev.byline.text.PlainText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Takes an address out of everything that people typed into this room, whoever it was. */
@ApplicationScoped
class MentionErasure {

    private static final int BATCH = 100;

    @Inject
    CommentRepository comments;

    @Inject
    CommentLocks locks;

    @Inject
    TextColumns columns;

    @Inject
    Event<CommentEvent> events;

    /** One table besides the comments: its key and the texts in it. */
    private record Texts(String table, String key, List<String> columns) {
    }

    private static final List<Texts> OTHERS = List.of(
            new Texts("comment_revision", "id", List.of("name", "website", "text", "html")),
            new Texts("comment_finding", "id", List.of("evidence")),
            new Texts("moderation_entry", "id", List.of("note")),
            new Texts("comment_report", "id", List.of("detail")),
            new Texts("moderation_statement", "comment_id", List.of("explanation", "appeal", "answer")),
            new Texts("writer_block", "id", List.of("note")),
            new Texts("filter_learned", "comment_id", List.of("tokens")));

    /** Puts a mask in its place wherever it stands. */
    void erase(AddressMask mask, ErasureCounts counts) {
        long[] last = { 0 };
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> maskBatch(mask, last, counts));
        }
        OTHERS.forEach(texts -> counts.add(texts.table, columns.rewrite(texts.table, texts.key, texts.columns,
                mask.like(), mask::apply)));
    }

    private boolean maskBatch(AddressMask mask, long[] last, ErasureCounts counts) {
        List<Long> ids = comments.listIdsThatSay(mask.like(), last[0], BATCH);
        for (Comment comment : locks.lockAll(ids)) {
            if (mask(comment, mask)) {
                counts.add("comment", 1);
                comment.updatedAt = Times.now();
                if (comment.isApproved()) {
                    events.fire(new CommentEvent(comment, Change.EDITED));
                }
            }
        }
        ids.forEach(id -> last[0] = id);
        return !ids.isEmpty();
    }

    private static boolean mask(Comment comment, AddressMask mask) {
        List<String> before = texts(comment);
        String text = comment.text();
        String html = comment.html();
        if (mask.isIn(html) && !mask.isIn(text)) {
            // It was spelled so that only the page shows it, and the spelling shall not stay either.
            text = PlainText.ofHtml(html);
        }
        if (mask.isIn(text)) {
            text = mask.apply(text);
            html = CommentHtml.render(text);
        }
        comment.say(text, mask.apply(html));
        comment.name = mask.apply(comment.name);
        comment.website = mask.isIn(comment.website) ? null : comment.website;
        return !before.equals(texts(comment));
    }

    private static List<String> texts(Comment comment) {
        List<String> texts = new ArrayList<>(List.of(comment.text(), comment.html(), comment.name));
        texts.add(comment.website);
        return texts;
    }
}
