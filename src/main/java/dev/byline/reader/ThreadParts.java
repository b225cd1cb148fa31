package dev.byline.reader;

import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentView;
import dev.byline.comment.CommentViews;
import dev.byline.comment.Ownership;
import dev.byline.comment.submission.ReplyForm;
import dev.byline.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From the thread of an article to what its page shows. */
@ApplicationScoped
public class ThreadParts {

    @Inject
    CommentViews views;

    @Inject
    Ownership ownership;

    /**
     * The thread.
     *
     * @param page    the page of it
     * @param asked   cursor of that page, {@code null} for the first
     * @param own     the reader's own new comment, which may wait and then is seen by nobody else; {@code null} for none
     */
    ThreadPart of(Article article, Page<CommentView> page, String asked, ReplyForm form, Comment own) {
        String path = "/articles/" + article.slug;
        List<ThreadItem> items = new ArrayList<>();
        boolean placed = own == null;
        for (CommentView top : page.items()) {
            ThreadItem item = item(top, path, asked, form);
            ThreadItem filled = placed ? item : with(item, own, article);
            placed |= filled != item;
            items.add(filled);
        }
        if (!placed) {
            items.add(item(own, article, null, List.of()));
        }
        return new ThreadPart(article.commentCount, items, beside(path, page.page().previous()),
                beside(path, page.page().next()));
    }

    /** The same item with the reader's own comment in or under it; the item itself if that belongs elsewhere. */
    private ThreadItem with(ThreadItem item, Comment own, Article article) {
        if (item.id() == own.id) {
            return item(own, article, item.replyHref(), item.replies());
        }
        List<ThreadItem> replies = new ArrayList<>(item.replies());
        replies.replaceAll(reply -> with(reply, own, article));
        if (replies.equals(item.replies())) {
            if (own.isApproved() || own.parentId == null || own.parentId != item.id()) {
                return item;
            }
            replies.add(item(own, article, null, List.of()));
        }
        return new ThreadItem(item.id(), item.name(), item.website(), item.avatar(), item.html(), item.byDesk(),
                item.remover(), item.preview(), item.written(), item.own(), item.replyHref(), replies);
    }

    private ThreadItem item(CommentView view, String path, String asked, ReplyForm form) {
        boolean replies = form.open() && !view.removed() && view.depth() < form.depth();
        String href = path + "?" + (asked == null ? "" : "after=" + asked + "&") + "replyto=" + view.id() + "#respond";
        return new ThreadItem(view.id(), view.name(), view.website(), view.avatar(), view.html(), view.byDesk(),
                view.removedBy(), false, Moment.minute(view.createdAt()), null, replies ? href : null,
                view.replies().stream().map(reply -> item(reply, path, asked, form)).toList());
    }

    private ThreadItem item(Comment own, Article article, String replyHref, List<ThreadItem> replies) {
        CommentView view = views.writerView(own, article.slug, false).comment();
        return new ThreadItem(view.id(), view.name(), view.website(), view.avatar(), view.html(), view.byDesk(), null,
                !own.isApproved(), Moment.minute(view.createdAt()), MyCommentPages.path(ownership.tokenOf(own)),
                replyHref, replies);
    }

    private static String beside(String path, String cursor) {
        return cursor == null ? null : path + "?after=" + cursor + "#comments";
    }
}
