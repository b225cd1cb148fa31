package dev.byline.article;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.byline.author.Author;
import dev.byline.author.Avatars;
import dev.byline.http.Links;
import dev.byline.http.Page;
import dev.byline.http.SiteConfig;
import dev.byline.pagecache.Shown;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one way from an article to its views. */
@ApplicationScoped
public class ArticleViews {

    @Inject
    Avatars avatars;

    @Inject
    SiteConfig site;

    @Inject
    Discussion discussion;

    @Inject
    ArticleAccess access;

    @Inject
    Shown shown;

    /**
     * The public view.
     *
     * @param html   the text, {@code null} to leave it out
     * @param opened whether the caller may read a protected article: knew the password, or belongs to the desk
     */
    public ArticleView view(Article article, String html, boolean opened) {
        return view(article, html, opened, null);
    }

    /** The public view with the first page of the thread in it. */
    public ArticleView withThread(Article article, String html, boolean opened) {
        return view(article, html, opened, opened ? discussion.firstPage(article)
                : new Page<>(List.of(), new Page.Place(null, null, null)));
    }

    private ArticleView view(Article article, String html, boolean opened, Page<?> thread) {
        name(article);
        int words = opened ? article.wordCount : 0;
        return new ArticleView(article.id, article.slug, article.kind, article.title,
                opened ? article.summary : "",
                html == null || !opened ? null : new ArticleView.Body(html),
                byline(article), article.authors.stream().map(this::writer).toList(),
                filings(article, Taxonomy.SECTION), filings(article, Taxonomy.TAG), article.language,
                article.imageUrl == null ? null
                        : new ArticleView.Image(article.imageUrl, article.imageAlt, article.imageCredit),
                article.status == ArticleStatus.DRAFT ? null : article.publishedAt, article.updatedAt,
                words, PlainText.readingMinutes(words),
                new ArticleView.Comments(opened && article.isPublic() && discussion.isOpen(article),
                        opened ? article.commentCount : 0,
                        thread == null ? null : thread.items(), thread == null ? null : thread.page()),
                article.isProtected(),
                article.canonicalUrl != null ? article.canonicalUrl : site.link("/articles/" + article.slug),
                links(article));
    }

    private void name(Article article) {
        shown.tag("article", article.id);
        article.authors.forEach(author -> shown.tag("author", author.id));
        article.terms.forEach(term -> shown.tag("term", term.id));
    }

    /** The view of the desk; the password only for those who may write the article. */
    public DeskArticleView deskView(Article article, ArticleBody body, ArticleView view) {
        return new DeskArticleView(view, article.status, article.version,
                body == null ? null : ArticleDrafts.source(body), access.writes(article) ? article.password : null,
                article.sticky, article.parentId, article.menuOrder, article.createdBy, article.createdAt, ArticleDrafts.policy(article));
    }

    /** What is printed as the byline. */
    public static String byline(Article article) {
        if (article.byline != null) {
            return article.byline;
        }
        List<String> names = article.authors.stream().map(author -> author.name).toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.get(0);
            default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
        };
    }

    private ArticleView.Writer writer(Author author) {
        return new ArticleView.Writer(author.slug, author.name, author.bio, avatars.ofAuthor(author.id));
    }

    private static List<ArticleView.Filing> filings(Article article, Taxonomy taxonomy) {
        return article.terms.stream().filter(term -> term.taxonomy == taxonomy)
                .sorted(Comparator.comparing((Term term) -> term.name).thenComparing(term -> term.id))
                .map(term -> new ArticleView.Filing(term.slug, term.name)).toList();
    }

    private static Map<String, String> links(Article article) {
        String self = "/api/v1/articles/" + article.slug;
        return Links.of("self", self, "page", "/articles/" + article.slug, "comments", self + "/comments",
                "replyForm", self + "/reply-form");
    }
}
