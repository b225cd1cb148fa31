package dev.byline.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.byline.article.Article;
import dev.byline.article.Discussion;
import dev.byline.comment.CommentChangeRepository.Removal;
import dev.byline.data.Reading;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.pagecache.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads discussions: as a tree, flat, or what changed since. Two statements a page, whatever its size. */
@ApplicationScoped
public class Threads implements Discussion {

    @Inject
    CommentRepository comments;

    @Inject
    CommentChangeRepository changes;

    @Inject
    CommentViews views;

    @Inject
    CommentConfig config;

    @Inject
    Cursors cursors;

    @Inject
    Shown shown;

    private record Changed(Instant at, long id, CommentView view) {
    }

    @Override
    public boolean isOpen(Article article) {
        return rules(article).open();
    }

    /** The rules of an article for an answer that shows them: it is right until they change by themselves. */
    public CommentRules rules(Article article) {
        CommentRules rules = CommentRules.of(article, config);
        shown.until(rules.closes());
        return rules;
    }

    @Override
    @Reading
    public Page<CommentView> firstPage(Article article) {
        return tree(article, false, null, config.pageSize());
    }

    /**
     * Top-level comments with the replies below them, which are always oldest first. A page counts top-level comments;
     * replies beyond {@code byline.comments.max-replies} are left to the flat shape.
     */
    public Page<CommentView> tree(Article article, boolean newest, Cursor cursor, int limit) {
        String list = treeName(article, newest);
        name(article);
        Page<Comment> roots = Page.of(comments.listRoots(article.id, newest, cursor, limit), limit, cursor,
                Threads::byCreation, place -> cursors.write(list, place), null);
        Map<Long, List<Comment>> below = new HashMap<>();
        comments.listReplies(roots.items().stream().map(root -> root.id).toList(), config.maxReplies())
                .forEach(reply -> below.computeIfAbsent(reply.parentId, unused -> new ArrayList<>()).add(reply));
        return roots.map(root -> branch(root, article.slug, below));
    }

    /** Comments whatever their depth, by the time they were written. */
    public Page<CommentView> flat(Article article, boolean newest, Cursor cursor, int limit) {
        String list = flatName(article, newest);
        name(article);
        return Page.of(comments.listFlat(article.id, newest, cursor, limit), limit, cursor, Threads::byCreation,
                place -> cursors.write(list, place), null).map(comment -> views.view(comment, article.slug, null));
    }

    /**
     * Comments that were approved, edited or removed after a moment, flat, by that change. What left no place in the
     * thread is told of for {@code byline.comments.live.keep-days}.
     */
    public Page<CommentView> changes(Article article, Instant since, Cursor cursor, int limit) {
        String list = changesName(article, since);
        List<Changed> rows = new ArrayList<>();
        comments.listChanged(article.id, since, cursor, limit).forEach(comment -> rows.add(
                new Changed(comment.updatedAt, comment.id, views.view(comment, article.slug, null))));
        List<Removal> removed = changes.listRemoved(article.id, since, cursor, limit);
        Map<Long, Comment> left = comments.mapByIds(removed.stream().map(Removal::commentId).toList());
        removed.forEach(removal -> rows.add(new Changed(removal.at(), removal.commentId(),
                left.containsKey(removal.commentId())
                        ? views.view(left.get(removal.commentId()), article.slug, null)
                        : views.gone(removal.commentId(), article.slug, removal.at()))));
        Comparator<Changed> order = Comparator.comparing(Changed::at).thenComparing(Changed::id);
        rows.sort(cursor != null && cursor.backward() ? order.reversed() : order);
        return Page.of(rows.subList(0, Math.min(rows.size(), limit + 1)), limit, cursor,
                row -> new Cursor(row.at().toString(), row.id(), false),
                place -> cursors.write(list, place), null).map(Changed::view);
    }

    /** Notes that an answer shows comments below an article. */
    void name(Article article) {
        shown.tag("comments", article.id);
        shown.tag("article", article.id);
    }

    /** Names the tree for its cursors. */
    public static String treeName(Article article, boolean newest) {
        return "tree " + article.id + " " + newest;
    }

    /** Names the flat list for its cursors. */
    static String flatName(Article article, boolean newest) {
        return "flat " + article.id + " " + newest;
    }

    /** Names the list of changes for its cursors. */
    static String changesName(Article article, Instant since) {
        return "changes " + article.id + " " + since;
    }

    private CommentView branch(Comment comment, String slug, Map<Long, List<Comment>> below) {
        return views.view(comment, slug, below.getOrDefault(comment.id, List.of()).stream()
                .map(reply -> branch(reply, slug, below)).toList());
    }

    private static Cursor byCreation(Comment comment) {
        return new Cursor(comment.createdAt.toString(), comment.id, false);
    }
}
