import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every public list and number, with the filters and orders that it knows. */
final class QueryList {

    /** Entries of a page. */
    static final int PAGE = 10;

    private static final String DATE = "publishedAfter=2024-01-01T00:00:00Z";

    private final List<Query> queries = new ArrayList<>();

    /**
     * What is asked for.
     *
     * @param deepest the last page that is asked for again, or the middle of the list if that comes first; 0 for none
     */
    record Query(String name, String path, int deepest) {
    }

    private QueryList() {
    }

    /**
     * The list.
     *
     * @param oldest the oldest articles with their ids and slugs, as Byline answers
     */
    static List<Query> of(String oldest) {
        QueryList list = new QueryList();
        list.articles();
        list.counts();
        list.below("100", slug(oldest, 9));
        list.below("5,000", slug(oldest, 7));
        list.comments(slug(oldest, 7), slug(oldest, 9));
        list.others();
        list.wordpress();
        return list.queries;
    }

    private void articles() {
        String lists = "/api/v1/articles?limit=" + PAGE;
        for (String sort : List.of("-published", "published", "-updated", "title", "-comments")) {
            add("articles, sort=" + sort, lists + "&sort=" + sort, sort.equals("-published") ? 50_000 : 2_000);
            for (String filter : List.of("author=author-1", "author=author-90", "section=politics", "tag=tag-1",
                    "tag=tag-200", "kind=interview")) {
                add("articles, " + filter + ", sort=" + sort, lists + "&" + filter + "&sort=" + sort,
                        sort.equals("-published") ? 2_000 : 0);
            }
        }
        for (String filter : List.of("author=author-1&tag=tag-1", "section=politics&tag=tag-200", "kind=page",
                "publishedBefore=2018-01-01T00:00:00Z", "publishedAfter=2012-01-01T00:00:00Z&sort=published",
                "tag=tag-1&publishedBefore=2018-01-01T00:00:00Z", "publishedAfter=2025-06-01T00:00:00Z&sort=title",
                "q=harbour", "q=bake", "q=case 77", "q=grain storm clinic", "q=nowhere", "q=harbour&tag=tag-200")) {
            add("articles, " + filter, lists + "&" + filter, 0);
        }
    }

    private void counts() {
        for (String filter : List.of("", "&author=author-1", "&section=politics", "&tag=tag-1", "&kind=news",
                "&" + DATE, "&tag=tag-1&" + DATE, "&author=author-1&tag=tag-1", "&q=case 77")) {
            add("articles, count=true" + filter, "/api/v1/articles?limit=" + PAGE + "&count=true" + filter, 0);
        }
    }

    private void below(String comments, String slug) {
        String article = "/api/v1/articles/" + slug;
        String of = " of " + comments + " comments";
        add("article" + of, article, 0);
        add("article with thread" + of, article + "?include=comments", 0);
        add("thread, tree" + of, article + "/comments?limit=20", 2_000);
        add("thread, tree, newest" + of, article + "/comments?limit=20&order=newest", 0);
        add("thread, flat" + of, article + "/comments?shape=flat&limit=20", 2_000);
        add("thread, flat, newest" + of, article + "/comments?shape=flat&order=newest&limit=20", 0);
        add("thread, since" + of, article + "/comments?since=2010-01-01T00:00:00Z&limit=20", 0);
        add("summary" + of, article + "/comments/summary", 0);
        add("reader's page" + of, "/articles/" + slug, 0);
        add("fragment" + of, "/articles/" + slug + "/comments.html", 0);
    }

    private void comments(String busy, String usual) {
        add("comments, newest", "/api/v1/comments?limit=" + PAGE, 50_000);
        add("comments, oldest", "/api/v1/comments?order=oldest&limit=" + PAGE, 0);
        add("comments of one article", "/api/v1/comments?article=" + busy + "&limit=" + PAGE, 2_000);
        add("comments, counts", "/api/v1/comments/counts?articles=" + busy + "," + usual, 0);
        add("one comment", "/api/v1/comments/4004", 0);
    }

    private void others() {
        add("article by a former slug", "/api/v1/articles/former-slug-101", 0);
        add("no such article", "/api/v1/articles/nothing-there", 0);
        for (String each : List.of("authors", "tags")) {
            add(each, "/api/v1/" + each + "?limit=" + PAGE, 2_000);
            add(each + ", count=true", "/api/v1/" + each + "?count=true&limit=" + PAGE, 0);
        }
        add("one author", "/api/v1/authors/author-1", 0);
        add("one tag", "/api/v1/tags/tag-1", 0);
        add("sections", "/api/v1/sections", 0);
        add("reader's home", "/", 0);
        add("reader's home, tag=tag-1", "/?tag=tag-1", 0);
    }

    private void wordpress() {
        String lists = "/wp-json/wp/v2/posts?per_page=" + PAGE;
        for (String orderby : List.of("date", "modified", "title", "id", "slug")) {
            add("posts, orderby=" + orderby, lists + "&orderby=" + orderby, 0);
            add("posts, asc, orderby=" + orderby, lists + "&order=asc&orderby=" + orderby, 0);
        }
        for (String filter : List.of("page=50", "author=1", "author=90", "categories=1", "tags=200",
                "categories=1&tags=200", "after=2025-06-01T00:00:00", "before=2018-01-01T00:00:00", "search=harbour",
                "include=7,9,11&orderby=include", "exclude=7", "sticky=false", "sticky=true")) {
            add("posts, " + filter, lists + "&" + filter, 0);
        }
        add("one post", "/wp-json/wp/v2/posts/7", 0);
        add("wordpress pages", "/wp-json/wp/v2/pages", 0);
    }

    private void add(String name, String path, int deepest) {
        queries.add(new Query(name.replace("&", ", "), path.replace(" ", "%20"), deepest));
    }

    private static String slug(String oldest, int id) {
        Matcher matcher = Pattern.compile("\"id\":" + id + ",\"slug\":\"([^\"]+)").matcher(oldest);
        if (!matcher.find()) {
            throw new IllegalStateException("Not a database that seed.sh filled: " + oldest);
        }
        return matcher.group(1);
    }
}
