package dev.byline.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final Comparator<Term> BY_NAME =
            Comparator.comparing((Term term) -> term.name).thenComparing(term -> term.id);

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
        for (Author author : article.authors) {
            shown.tag("author", author.id);
        }
        for (Term term : article.terms) {
            shown.tag("term", term.id);
        }
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
        int last = article.authors.size() - 1;
        return switch (last) {
            case -1 -> "";
            case 0 -> article.authors.get(0).name;
            default -> article.authors.subList(0, last).stream().map(author -> author.name)
                    .collect(Collectors.joining(", ", "", " and " + article.authors.get(last).name));
        };
    }

    private ArticleView.Writer writer(Author author) {
        return new ArticleView.Writer(author.slug, author.name, author.bio, avatars.ofAuthor(author.id));
    }

    private static List<ArticleView.Filing> filings(Article article, Taxonomy taxonomy) {
        List<Term> terms = new ArrayList<>();
        for (Term term : article.terms) {
            if (term.taxonomy == taxonomy) {
                terms.add(term);
            }
        }
        terms.sort(BY_NAME);
        List<ArticleView.Filing> filings = new ArrayList<>(terms.size());
        for (Term term : terms) {
            filings.add(new ArticleView.Filing(term.slug, term.name));
        }
        return filings;
    }

    private static Map<String, String> links(Article article) {
        String self = "/api/v1/articles/" + article.slug;
        return Links.of("self", self, "page", "/articles/" + article.slug, "comments", self + "/comments",
                "replyForm", self + "/reply-form");
    }
}
