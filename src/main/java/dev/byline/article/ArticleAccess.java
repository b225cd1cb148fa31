package dev.byline.article;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.byline.data.SiteSecret;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.pagecache.Shown;
import dev.byline.security.Caller;
import dev.byline.security.ClientAddress;
import dev.byline.security.RateLimit;
import dev.byline.security.RateLimits;
import dev.byline.security.Role;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Which articles a caller may see, read and write. What one may not see does not exist: always the same 404. */
@ApplicationScoped
public class ArticleAccess {

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleTextRepository texts;

    @Inject
    ArticleReadAhead ahead;

    @Inject
    Caller caller;

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServerRequest request;

    @Inject
    Shown shown;

    @Inject
    RateLimits limits;

    private RateLimit guesses;

    @PostConstruct
    void prepare() {
        guesses = limits.shared("article-password", 20, Duration.ofMinutes(1), 10_000);
    }

    /**
     * The article with that slug if the caller may see it, else 404. A slug that the article had before redirects the
     * whole request with 308, whatever lies below the article's path.
     */
    public Article find(String slug, UriInfo uri) {
        return findVisible(slug).orElseThrow(() -> elsewhere(slug, uri));
    }

    /** The same with its text. */
    public ArticleText findText(String slug, UriInfo uri) {
        return findVisibleText(slug).orElseThrow(() -> elsewhere(slug, uri));
    }

    /** The same for comments that are to be taken; see {@link ArticleRepository#findPlacePublicBySlug}. */
    public Article findPlace(String slug, UriInfo uri) {
        return (caller.isDesk() ? findVisible(slug) : articles.findPlacePublicBySlug(slug))
                .orElseThrow(() -> elsewhere(slug, uri));
    }

    private Optional<ArticleText> findVisibleText(String slug) {
        return caller.isDesk() ? texts.findBySlug(slug).filter(text -> maySee(text.article()))
                : ahead.find(slug);
    }

    /** The article with that slug if the caller may see it. */
    public Optional<Article> findVisible(String slug) {
        // Readers' queries never load what readers may not see, so that it takes as long as what is not there.
        return caller.isDesk() ? articles.findBySlug(slug).filter(this::maySee) : articles.findPublicBySlug(slug);
    }

    /** The article with that id if the caller may see it. */
    public Optional<Article> findVisible(long id) {
        return caller.isDesk() ? articles.findWithTermsById(id).filter(this::maySee) : articles.findPublicById(id);
    }

    /** Whether the caller may change it as it is now: editors all, authors their own drafts. */
    public boolean mayWrite(Article article) {
        return caller.is(Role.EDITOR)
                || caller.is(Role.AUTHOR) && owns(article) && article.status == ArticleStatus.DRAFT;
    }

    /** Leaves of a list what the caller may see. */
    public ArticleFilter limit(ArticleFilter filter) {
        ArticleQuery.Owner owner = ownership();
        return owner == null ? filter : filter.ownedBy(owner.userId(), owner.authorId());
    }

    private RuntimeException elsewhere(String slug, UriInfo uri) {
        return articles.findByFormerSlug(slug).filter(this::maySee)
                .map(article -> moved(slug, article, uri)).orElseGet(Problem::notFound);
    }

    private static RuntimeException moved(String slug, Article article, UriInfo uri) {
        String path = uri.getRequestUri().getRawPath().replaceFirst(
                "/articles/" + Pattern.quote(slug), "/articles/" + article.slug);
        String query = uri.getRequestUri().getRawQuery();
        return new RedirectionException(Response.status(Response.Status.PERMANENT_REDIRECT)
                .header("Location", query == null ? path : path + "?" + query).build());
    }

    /** Whether the article exists for the caller. */
    public boolean maySee(Article article) {
        return article.isPublic() || writes(article);
    }

    /**
     * Whether the caller may read what a password protects.
     *
     * @param password what the caller sent, {@code null} for none
     * @throws Problem 403 if it is wrong, 429 after twenty wrong ones from one network
     */
    public boolean opens(Article article, String password) {
        if (!article.isProtected() || caller.isDesk()) {
            return true;
        }
        if (password == null) {
            return false;
        }
        shown.onlyToTheCaller();
        String guesser = article.id + " " + ClientAddress.network(clientAddress.of(request));
        Duration wait = guesses.waitFor(guesser);
        if (!wait.isZero()) {
            throw Problem.tooMany("Too many wrong passwords", wait);
        }
        if (!SiteSecret.equal(article.password, password)) {
            guesses.count(guesser);
            throw Problem.of(ProblemType.WRONG_PASSWORD);
        }
        return true;
    }

    /** Refuses a write that the caller's role does not allow; the article is one that it may see. */
    public void requireMayWrite(Article article) {
        if (!maySee(article)) {
            throw Problem.notFound();
        }
        if (!mayWrite(article)) {
            throw Problem.of(ProblemType.FORBIDDEN, "Authors change their own drafts only");
        }
    }

    /** Refuses drafts by which an author would publish. */
    public void requireMayWrite(ArticleDraft draft) {
        if (!caller.is(Role.EDITOR) && draft.status() != null && draft.status() != ArticleStatus.DRAFT) {
            throw Problem.of(ProblemType.FORBIDDEN, "Authors write drafts; an editor publishes");
        }
    }

    /** What limits the lists of the caller's drafts: {@code null} for those who see all. */
    ArticleQuery.Owner ownership() {
        return caller.is(Role.EDITOR) ? null : new ArticleQuery.Owner(caller.userId(), caller.authorId());
    }

    /** Whether the caller may write this article at some time: editors all, authors their own. */
    boolean writes(Article article) {
        return caller.is(Role.EDITOR) || caller.is(Role.AUTHOR) && owns(article);
    }

    private boolean owns(Article article) {
        return caller.userId().equals(article.createdBy)
                || article.authors.stream().anyMatch(author -> author.id.equals(caller.authorId()));
    }
}
