package dev.byline.reader;

import java.time.Duration;
import java.time.Instant;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentRules;
import dev.byline.comment.CommentView;
import dev.byline.comment.Threads;
import dev.byline.data.Reading;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.pagecache.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** Puts together the thread of an article for the pages of other sites. */
@ApplicationScoped
@Reading
public class Fragments {

    /** A comment whose commit takes its time is told twice rather than never. */
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofHours(1);

    @Inject
    ArticleAccess access;

    @Inject
    Threads threads;

    @Inject
    CommentConfig comments;

    @Inject
    Cursors cursors;

    @Inject
    ReaderConfig pages;

    @Inject
    SiteConfig site;

    @Inject
    Shown shown;

    /**
     * The fragment; 404 if the article is not there for the caller, 403 without its password.
     *
     * @param parameters {@code after limit password}
     */
    Fragment compose(String slug, UriInfo uri, Parameters parameters) {
        int limit = parameters.integer("limit", 1, 500, comments.pageSize());
        Instant now = Times.now();
        Article article = access.find(slug, uri);
        if (!access.opens(article, parameters.text("password").orElse(null))) {
            throw Problem.of(ProblemType.WRONG_PASSWORD, "Send the article's password");
        }
        Cursor cursor = cursors.read(Threads.treeName(article, false), parameters);
        parameters.check();
        Page<CommentView> page = threads.tree(article, false, cursor, limit);
        CommentRules rules = threads.rules(article);
        // The pages that links lead to ask for the password themselves; a fragment does not carry it along.
        String home = pages.enabled() ? site.link("/articles/" + article.slug) : null;
        int depth = home == null || !rules.open() ? 0 : rules.depth();
        String next = page.page().next();
        shown.until(now.plus(MARGIN.dividedBy(2)));
        return new Fragment(article.slug, article.commentCount, now.minus(LONGEST_COMMIT).toString(),
                now.plus(Duration.ofDays(comments.live().keepDays())).minus(MARGIN).toString(),
                page.items().stream().map(view -> item(view, home, depth)).toList(), next,
                home == null || next == null ? null : home + "?after=" + next + "#comments",
                depth == 0 ? null : home + "#respond");
    }

    private FragmentItem item(CommentView view, String home, int depth) {
        boolean repliable = !view.removed() && view.depth() < depth;
        return new FragmentItem(view.id(), view.name(), view.website(),
                view.avatar() == null ? null : site.link(view.avatar()), view.html(), view.byDesk(), view.removed(),
                Moment.minute(view.createdAt()), view.editedAt() == null ? null : Moment.minute(view.editedAt()),
                repliable ? home + "?replyto=" + view.id() + "#respond" : null,
                view.replies().stream().map(reply -> item(reply, home, depth)).toList());
    }
}
