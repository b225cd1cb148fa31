package dev.byline.importer.wxr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.erasure.ErasedOriginRepository;
import dev.byline.data.Identity;

/** What is here already of the comments below some items, looked up for all of them at once. */
final class KnownComments {

    private static final int AT_ONCE = 1000;

    private final String site;
    private final Map<String, Comment> standing = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final Set<String> erased = new HashSet<>();

    private KnownComments(String site) {
        this.site = site;
    }

    static KnownComments of(Collection<WxrItem> items, String site, CommentRepository comments,
            ErasedOriginRepository erasedOrigins) {
        KnownComments known = new KnownComments(site);
        Set<String> origins = new LinkedHashSet<>();
        Set<Long> ids = new LinkedHashSet<>();
        for (WxrItem item : items) {
            for (WxrComment comment : item.comments()) {
                origins.add(known.origin(item, comment));
                if (WxrIds.parse(comment.parent()) > 0) {
                    origins.add(known.origin(WxrIds.parse(comment.parent())));
                }
                ids.add(WxrIds.parse(comment.id()));
            }
        }
        batches(origins).forEach(batch -> {
            known.standing.putAll(comments.mapByIdentities(batch));
            known.erased.addAll(erasedOrigins.listErased(batch));
        });
        batches(ids).forEach(batch -> known.taken.addAll(comments.listTakenIds(batch)));
        return known;
    }

    /** Where a comment comes from. */
    String origin(WxrItem item, WxrComment comment) {
        if (Identity.isPlausible(comment.own().origin())) {
            return comment.own().origin();
        }
        long id = WxrIds.parse(comment.id());
        return id > 0 ? origin(id) : WxrIds.origin(site, "comment",
                WxrIds.hashed(item.key(), comment.author(), comment.date(), comment.dateGmt(), comment.content()));
    }

    /** The comment that was made of an origin before. */
    Optional<Comment> find(String origin) {
        return Optional.ofNullable(standing.get(origin));
    }

    /** Whether the comment of an origin was erased and must not come back. */
    boolean isErased(String origin) {
        return erased.contains(origin);
    }

    /** The comment that was made of another one's parent before. */
    Optional<Comment> findParent(WxrComment comment) {
        return find(origin(WxrIds.parse(comment.parent())));
    }

    /** The id if it may be kept and is free, which it is no more then; else {@code null}. */
    Long takeId(long id) {
        return WxrIds.isKeepable(id) && taken.add(id) ? id : null;
    }

    private String origin(long id) {
        return WxrIds.origin(site, "comment", Long.toString(id));
    }

    private static <T> List<List<T>> batches(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            batches.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return batches;
    }
}
