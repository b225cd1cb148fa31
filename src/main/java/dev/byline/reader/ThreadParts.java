package dev.byline.reader;

import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentView;
import dev.byline.comment.CommentViews;
import dev.byline.comment.submission.ReplyForm;
import dev.byline.comment.Threads;
import dev.byline.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From the thread of an article to what its page shows. */
@ApplicationScoped
public class ThreadParts {

    @Inject
    Threads threads;

    @Inject
    CommentViews views;

    /**
     * The thread.
     *
     * @param page    the page of it
     * @param asked   cursor of that page, {@code null} for the first
     * @param held    a comment that only its writer sees, {@code null} for none
     */
    ThreadPart of(Article article, Page<CommentView> page, String asked, ReplyForm form, Comment held) {
        String path = "/articles/" + article.slug;
        List<ThreadItem> items = new ArrayList<>();
        boolean placed = held == null;
        for (CommentView top : page.items()) {
            ThreadItem item = item(top, path, asked, form);
            ThreadItem filled = placed ? item : with(item, held, article);
            placed |= filled != item;
            items.add(filled);
        }
        if (!placed) {
            items.add(preview(held, article));
        }
        return new ThreadPart(article.commentCount, items, beside(path, page.page().previous()),
                beside(path, page.page().next()));
    }

    /** The same item with the held comment under its parent; the item itself if the parent is not in it. */
    private ThreadItem with(ThreadItem item, Comment held, Article article) {
        List<ThreadItem> replies = new ArrayList<>(item.replies());
        if (held.parentId != null && held.parentId == item.id()) {
            replies.add(preview(held, article));
        } else {
            replies.replaceAll(reply -> with(reply, held, article));
            if (replies.equals(item.replies())) {
                return item;
            }
        }
        return new ThreadItem(item.id(), item.name(), item.website(), item.avatar(), item.html(), item.byDesk(),
                item.removed(), item.preview(), item.written(), item.replyHref(), replies);
    }

    private ThreadItem item(CommentView view, String path, String asked, ReplyForm form) {
        boolean replies = form.open() && !view.removed() && view.depth() < form.depth();
        String href = path + "?" + (asked == null ? "" : "after=" + asked + "&") + "replyto=" + view.id() + "#respond";
        return new ThreadItem(view.id(), view.name(), view.website(), view.avatar(), view.html(), view.byDesk(),
                view.removed(), false, Moment.minute(view.createdAt()), replies ? href : null,
                view.replies().stream().map(reply -> item(reply, path, asked, form)).toList());
    }

    private ThreadItem preview(Comment held, Article article) {
        CommentView view = views.writerView(held, article.slug, false).comment();
        return new ThreadItem(view.id(), view.name(), view.website(), view.avatar(), view.html(), view.byDesk(), false,
                true, Moment.minute(view.createdAt()), null, List.of());
    }

    private static String beside(String path, String cursor) {
        return cursor == null ? null : path + "?after=" + cursor + "#comments";
    }
}
