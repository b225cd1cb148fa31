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
    CommentTexts texts;

    @Inject
    CommentConfig config;

    @Inject
    Cursors cursors;

    @Inject
    Shown shown;

    /** Something that happened; {@code comment} is {@code null} if nothing is left of it. */
    private record Changed(Instant at, long id, Comment comment) {
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
     * replies beyond {@code byline.comments.max-replies}, or for which long texts leave no room, are left to the flat
     * shape.
     */
    public Page<CommentView> tree(Article article, boolean newest, Cursor cursor, int limit) {
        String list = treeName(article, newest);
        name(article);
        texts.expect(article, limit + config.maxReplies());
        Page<Comment> roots = page(comments.listRoots(article.id, newest, cursor, limit), limit, cursor, list);
        Map<Long, List<Comment>> below = new HashMap<>();
        texts.listFitting(comments.listReplies(roots.items().stream().map(root -> root.id).toList(), config.maxReplies()))
                .forEach(reply -> below.computeIfAbsent(reply.parentId, unused -> new ArrayList<>()).add(reply));
        return roots.map(root -> branch(root, article.slug, below));
    }

    /** Comments whatever their depth, by the time they were written. */
    public Page<CommentView> flat(Article article, boolean newest, Cursor cursor, int limit) {
        String list = flatName(article, newest);
        name(article);
        texts.expect(article, limit);
        return page(comments.listFlat(article.id, newest, cursor, limit), limit, cursor, list)
                .map(comment -> views.view(comment, article.slug, null));
    }

    private Page<Comment> page(List<Comment> rows, int limit, Cursor cursor, String list) {
        return Page.of(rows, texts.countFitting(rows, limit), cursor, Threads::byCreation,
                place -> cursors.write(list, place), null);
    }

    /**
     * Comments that were approved, edited or removed after a moment, flat, by that change. What left no place in the
     * thread is told of for {@code byline.comments.live.keep-days}.
     */
    public Page<CommentView> changes(Article article, Instant since, Cursor cursor, int limit) {
        String list = changesName(article, since);
        List<Changed> rows = new ArrayList<>();
        texts.expect(article, limit);
        comments.listChanged(article.id, since, cursor, limit)
                .forEach(comment -> rows.add(new Changed(comment.updatedAt, comment.id, comment)));
        List<Removal> removed = changes.listRemoved(article.id, since, cursor, limit);
        Map<Long, Comment> left = comments.mapByIds(removed.stream().map(Removal::commentId).toList());
        removed.forEach(removal -> rows.add(
                new Changed(removal.at(), removal.commentId(), left.get(removal.commentId()))));
        Comparator<Changed> order = Comparator.comparing(Changed::at).thenComparing(Changed::id);
        rows.sort(cursor != null && cursor.backward() ? order.reversed() : order);
        int fitting = texts.countFitting(rows, limit, row -> row.comment() == null ? 0 : row.comment().length());
        return Page.of(rows.subList(0, Math.min(rows.size(), fitting + 1)), fitting, cursor,
                row -> new Cursor(row.at().toString(), row.id(), false),
                place -> cursors.write(list, place), null).map(row -> view(row, article.slug));
    }

    private CommentView view(Changed row, String slug) {
        return row.comment() == null ? views.gone(row.id(), slug, row.at()) : views.view(row.comment(), slug, null);
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
