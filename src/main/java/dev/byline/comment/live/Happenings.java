package dev.byline.comment.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentChange;
import dev.byline.comment.CommentChangeRepository;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentViews;
import dev.byline.http.Times;
import dev.byline.http.Words;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads what happened below an article, as finished bytes of its streams. Three statements, whatever happened. */
@ApplicationScoped
@Transactional
public class Happenings {

    /** Changes that are read at once; a reader who missed more starts anew. */
    static final int AT_ONCE = 500;
    /** Bytes of events that are made at once; one event comes in any case. */
    private static final int MOST_BYTES = 512 * 1024;

    @Inject
    ArticleRepository articles;

    @Inject
    CommentChangeRepository changes;

    @Inject
    CommentRepository comments;

    @Inject
    CommentViews views;

    @Inject
    CommentConfig config;

    @Inject
    ObjectMapper json;

    /**
     * What happened.
     *
     * @param open     whether the article is public
     * @param password what opens it, {@code null} if nothing is needed
     * @param events   the events' bytes, {@code null} for a change that has nothing to show any more
     * @param last     id of the last change, that of the place read from if there was none
     * @param more     whether more happened than is read at once
     */
    record Batch(boolean open, String password, List<Buffer> events, long last, boolean more) {
    }

    /**
     * What happened below an article after one of its changes and until another, as it stands now: what was removed
     * since is not told.
     */
    Batch listBetween(long articleId, long place, long until) {
        Article article = articles.findById(articleId);
        if (article == null || !article.isPublic()) {
            return new Batch(false, null, List.of(), place, false);
        }
        List<CommentChange> found = changes.listBetween(articleId, place, until, AT_ONCE + 1);
        boolean more = found.size() > AT_ONCE;
        List<CommentChange> told = more ? found.subList(0, AT_ONCE) : found;
        Map<Long, Comment> present = comments.mapByIds(told.stream().map(change -> change.commentId).toList());
        List<Buffer> events = new ArrayList<>();
        long last = place;
        int bytes = 0;
        for (CommentChange change : told) {
            Buffer event = event(change, present.get(change.commentId), article.slug);
            bytes += event == null ? 0 : event.length();
            if (bytes > MOST_BYTES && !events.isEmpty()) {
                return new Batch(true, article.password, events, last, true);
            }
            if (event != null) {
                events.add(event);
            }
            last = change.id;
        }
        return new Batch(true, article.password, events, last, more);
    }

    /** Where a stream begins that asks for nothing earlier. */
    long newest(long articleId) {
        return changes.findNewestId(articleId);
    }

    /** The place after which a reader has seen nothing, {@code null} if that cannot be told any more. */
    Long placeOf(long articleId, LiveStream.Start start) {
        if (start.lastEventId() != null) {
            return start.lastEventId() == 0 || changes.isKept(articleId, start.lastEventId())
                    ? start.lastEventId() : null;
        }
        Instant kept = Times.now().minus(Duration.ofDays(config.live().keepDays()));
        return start.since().isBefore(kept) ? null : Long.valueOf(changes.findIdUntil(articleId, start.since()));
    }

    private Buffer event(CommentChange change, Comment comment, String slug) {
        boolean shown = comment != null && comment.isApproved();
        if (change.change != Change.REMOVED) {
            // What was removed meanwhile is not told with what it said; its removal follows.
            return shown ? event(change.id, Words.of(change.change), views.view(comment, slug, null)) : null;
        }
        Map<String, Object> removal = new LinkedHashMap<>();
        removal.put("id", change.commentId);
        if (comment != null) {
            removal.put("removedBy", comment.withdrawn ? "writer" : "desk");
        }
        return event(change.id, Words.of(change.change), removal);
    }

    /** The bytes of one event (HTML Living Standard, Server-sent events). JSON has no line breaks. */
    Buffer event(long id, String name, Object data) {
        try {
            String text = "id: " + id + "\nevent: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n";
            return Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A view is plain JSON", impossible);
        }
    }
}
