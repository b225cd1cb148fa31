package dev.byline.comment.moderation;

import java.util.List;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentTexts;
import dev.byline.comment.DeskCommentView;
import dev.byline.comment.queue.QueueFilter;
import dev.byline.comment.queue.QueueRepository;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Comments under the desk's filters, as moderators see them. */
@ApplicationScoped
public class DeskQueue {

    @Inject
    QueueRepository queue;

    @Inject
    DeskComments desk;

    @Inject
    CommentTexts texts;

    @Inject
    Cursors cursors;

    /** One page by the time the comments were written. */
    public Page<DeskCommentView> page(QueueFilter filter, boolean newest, Cursor cursor, int limit) {
        List<Comment> rows = queue.listPage(filter, newest, cursor, limit);
        Page<Comment> page = Page.of(rows, texts.countFitting(rows, limit), cursor,
                comment -> new Cursor(comment.createdAt.toString(), comment.id, false),
                place -> cursors.write(name(filter, newest), place), null);
        return new Page<>(desk.views(page.items()), page.page());
    }

    /** Names the list for its cursors. */
    public static String name(QueueFilter filter, boolean newest) {
        return "queue " + filter + " " + newest;
    }
}
