package dev.byline.reader;

import java.util.List;
import java.util.stream.Stream;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.ArticleText;
import dev.byline.article.ArticleView;
import dev.byline.article.ArticleViews;
import dev.byline.article.KindLabels;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentView;
import dev.byline.comment.HeldPreviews;
import dev.byline.comment.submission.ReplyForm;
import dev.byline.comment.submission.ReplyForms;
import dev.byline.comment.Threads;
import dev.byline.data.Reading;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Problem;
import dev.byline.http.SiteConfig;
import dev.byline.pagecache.Shown;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** Puts together the page of an article: what is shown of it, its thread and its form. */
@ApplicationScoped
@Reading
public class ArticlePages {

    @Inject
    ArticleAccess access;

    @Inject
    ArticleViews views;

    @Inject
    KindLabels labels;

    @Inject
    Threads threads;

    @Inject
    CommentConfig config;

    @Inject
    ReplyForms forms;

    @Inject
    Cursors cursors;

    @Inject
    HeldPreviews previews;

    @Inject
    ThreadParts threadParts;

    @Inject
    FormParts formParts;

    @Inject
    Frames frames;

    @Inject
    SiteConfig site;

    @Inject
    Shown shown;

    /**
     * A page and how it is to be treated.
     *
     * @param html     the page, not rendered yet
     * @param denied   whether a wrong password came
     * @param personal whether it shows what only this reader may see
     * @param proving  whether its form asks for a proof of work
     * @param preview  whether it shows a new comment to its writer
     */
    record Composed(TemplateInstance html, boolean denied, boolean personal, boolean proving, boolean preview) {
    }

    /** The page for a visit: 404 if the article is not there for the caller, 308 if it has another slug now. */
    Composed compose(String slug, UriInfo uri, Visit visit) {
        ArticleText text = access.findText(slug, uri);
        Article article = text.article();
        boolean denied = false;
        boolean opened = false;
        try {
            opened = access.opens(article, visit.password());
        } catch (Problem wrongPassword) {
            denied = true;
        }
        ReplyForm form = forms.of(article);
        ArticleView view = views.view(article, text.html(), opened);
        Comment own = opened ? own(article, visit) : null;
        boolean withForm = article.isPublic() && (opened ? form.open() || visit.returned() != null
                : visit.returned() != null);
        ArticlePage page = new ArticlePage(view, view.body() == null ? null : WideContent.scrolling(view.body().html()),
                labels.labelOf(view.kind()).orElse(null), article.isPage(),
                !article.isPublic(), Teasers.kicker(view), filed(view), NamePart.byline(article, view),
                article.isPage() || view.publishedAt() == null ? null : Moment.day(view.publishedAt()),
                article.isPage() ? null : updated(article),
                opened ? null : lock(article, uri, visit, denied),
                opened ? thread(article, form, visit, own) : null,
                withForm ? formParts.of(article, form, visit, opened) : null,
                opened && article.isProtected() ? visit.password() : null);
        // A preview that shows nothing now may show something later, without an event that the public would notice.
        boolean personal = visit.previews() || own != null || visit.returned() != null
                || visit.password() != null || !article.isPublic() || article.isProtected()
                || visit.writer().isKnown() || form.challenge() != null;
        if (personal) {
            shown.onlyToTheCaller();
        }
        return new Composed(ReaderTemplates.article(frames.around(head(text, page, visit), null), page), denied,
                personal, withForm && form.challenge() != null, own != null);
    }

    private Comment own(Article article, Visit visit) {
        Comment own = previews.find(visit.parameters().text("preview").orElse(null), article.id);
        own = own != null ? own : previews.find(visit.parameters().text("unapproved").orElse(null),
                visit.parameters().text("moderation-hash").orElse(null), article.id);
        return own != null ? own : previews.findOwn(visit.writer().ownership(), article.id);
    }

    /** The day of a later change. What came in with an old date, as by an import, has not changed by that. */
    private static Moment updated(Article article) {
        Moment day = Moment.day(article.updatedAt);
        boolean same = Stream.of(article.publishedAt, article.createdAt)
                .anyMatch(time -> Moment.day(time).text().equals(day.text()));
        return same ? null : day;
    }

    private ThreadPart thread(Article article, ReplyForm form, Visit visit, Comment own) {
        Cursor cursor = cursors.read(Threads.treeName(article, false), visit.parameters());
        visit.parameters().check();
        Page<CommentView> page = threads.tree(article, false, cursor, config.pageSize());
        return threadParts.of(article, page, visit.parameters().text("after").orElse(null), form, own);
    }

    private static ArticlePage.Lock lock(Article article, UriInfo uri, Visit visit, boolean denied) {
        // A form that was sent goes to another address, whose parameters mean nothing here.
        String query = visit.returned() == null ? uri.getRequestUri().getRawQuery() : null;
        return new ArticlePage.Lock("/articles/" + article.slug + (query == null ? "" : "?" + query),
                denied && visit.returned() == null ? "This is not the password." : null);
    }

    private static List<Link> filed(ArticleView view) {
        return Stream.concat(
                view.sections().stream().skip(1).map(each -> Link.filtered("section", each.slug(), each.name())),
                view.tags().stream().map(each -> Link.filtered("tag", each.slug(), each.name()))).toList();
    }

    private Frame.Head head(ArticleText text, ArticlePage page, Visit visit) {
        ArticleView view = page.article();
        String title = view.title() + (page.label() == null ? "" : " – " + page.label()) + " | " + site.name();
        boolean refused = page.form() != null && page.form().isRefused();
        String image = view.image() == null ? null
                : view.image().url().startsWith("/") ? site.link(view.image().url()) : view.image().url();
        return new Frame.Head((refused ? "Error: " : "") + title,
                page.lock() != null ? "" : Teasers.summary(view, text.html()), view.canonicalUrl(), "article",
                page.lock() != null ? null : image, page.published() == null ? null : page.published().iso(),
                view.links().get("self"), !text.article().isPublic() || visit.replyTo() != null || visit.returned() != null);
    }
}
