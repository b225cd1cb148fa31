package dev.byline.wordpress.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.article.Article;
import dev.byline.article.ArticleFilter;
import dev.byline.article.ArticleFinder;
import dev.byline.article.ArticleStatus;
import dev.byline.pagecache.Shown;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermFilter;
import dev.byline.taxonomy.TermFinder;
import dev.byline.wordpress.post.PostKind;
import dev.byline.wordpress.post.PostSearch;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.rest.Window;
import dev.byline.wordpress.term.TermKind;
import dev.byline.wordpress.term.TermViews;
import dev.byline.wordpress.text.EscapedText;
import dev.byline.wordpress.text.WordPressText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * One search for posts and pages, or for categories and tags. Behind the last post there is nothing, and a total of 0;
 * behind the last term is an error: both as in WordPress. Posts have no formats here, so that none is ever found.
 */
@ApplicationScoped
public class SearchRoutes implements RestRoutes {

    @Inject
    ArticleFinder articles;

    @Inject
    TermFinder terms;

    @Inject
    TermViews termViews;

    @Inject
    RestUrls urls;

    @Inject
    Shown shown;

    @Override
    public List<Route> routes() {
        return List.of(Route.of("/wp/v2/search", SearchSchema.SCHEMA,
                Endpoint.reads(SearchSchema.arguments(), this::search)));
    }

    private RestAnswer search(RestRequest request) {
        return switch (request.text("type")) {
            case "term" -> terms(request);
            case "post-format" -> none(request);
            default -> posts(request);
        };
    }

    private RestAnswer none(RestRequest request) {
        shown.tag("site");
        return RestAnswer.collection(request, List.of(), 0);
    }

    private RestAnswer posts(RestRequest request) {
        shown.tag("articles");
        List<String> types = request.words("subtype");
        ArticleFilter filter = (types.size() != 1 ? ArticleFilter.ofAll()
                : types.get(0).equals("page") ? ArticleFilter.ofPages() : ArticleFilter.ofArticles())
                .withStatus(Set.of(ArticleStatus.PUBLISHED));
        String text = request.text("search");
        PostSearch search = text == null || text.isEmpty() ? null : PostSearch.of(text);
        if (search != null && !search.isEmpty()) {
            filter.matching(search.patterns(), search.without(), !request.isSignedIn());
        }
        Window window = Window.of(request);
        long total = articles.count(filter);
        if (window.isPast(total)) {
            return RestAnswer.collection(request, List.of(), 0);
        }
        List<Article> found = search == null
                ? articles.listPage(filter, ArticleFinder.Order.DATE, true, window.offset(), window.size())
                : articles.listPageByRelevance(filter, search.phrase(), search.titles(), true, window.offset(), window.size());
        return RestAnswer.collection(request, found.stream().map(this::view).toList(), total);
    }

    private Map<String, Object> view(Article article) {
        shown.tag("article", article.id);
        PostKind kind = PostKind.of(article);
        String title = WordPressText.title(article.title, article.titleSource);
        Map<String, Object> view = item(article.id, article.isProtected() ? "Protected: " + title : title,
                urls.page("/articles/" + article.slug), "post");
        view.put("subtype", kind.type());
        view.put("_links", links(urls.route(kind.path(article.id)), urls.route("/wp/v2/types/" + kind.type())));
        return view;
    }

    private RestAnswer terms(RestRequest request) {
        shown.tag("terms");
        List<String> taxonomies = request.words("subtype");
        TermFilter filter = taxonomies.size() != 1 ? TermFilter.of()
                : TermFilter.of(taxonomies.get(0).equals("category") ? Taxonomy.SECTION : Taxonomy.TAG);
        String text = request.text("search");
        if (text != null && !text.isEmpty()) {
            filter.containing(text);
        }
        Window window = Window.of(request);
        long total = terms.count(filter);
        if (window.isPast(total)) {
            if (total > 0) {
                throw RestError.of(400, "rest_search_invalid_page_number",
                        "The page number requested is larger than the number of pages available.");
            }
            return none(request);
        }
        return RestAnswer.collection(request,
                terms.listPage(filter, TermFinder.Order.NAME, false, window.offset(), window.size()).stream()
                        .map(this::view).toList(), total);
    }

    private Map<String, Object> view(Term term) {
        TermKind kind = TermKind.of(term);
        Map<String, Object> view = item(term.id, EscapedText.of(term.name), termViews.page(term), kind.slug());
        view.put("_links", links(termViews.address(term), termViews.about(kind)));
        return view;
    }

    private static Map<String, Object> item(long id, String title, String page, String type) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("title", title);
        view.put("url", page);
        view.put("type", type);
        return view;
    }

    private Map<String, Object> links(String self, String about) {
        return new ItemLinks().embeddable("self", self).to("about", about).to("collection", urls.route("/wp/v2/search")).all();
    }
}
