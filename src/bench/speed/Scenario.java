import java.util.Arrays;
import java.util.List;

/** What is asked for, again and again. {@code page} is the adapters' name for the address. */
enum Scenario {
    ARTICLE("article, 8 KB", "article", false),
    ARTICLE_GZIP("article, gzip", "article", true),
    LIST("list of 20", "list", false),
    LIST_GZIP("list of 20, gzip", "list", true),
    LIST_OF_10("list of 10", "list-of-10", false),
    LIST_OF_10_WITH_BODIES("list of 10 with bodies", "list-of-10-with-bodies", false),
    WORDPRESS_POST("article, as a WordPress post", "wordpress-post", false),
    WORDPRESS_LIST("list of 10, as WordPress posts", "wordpress-list", false),
    THREAD("thread of 100", "thread", false),
    THREAD_GZIP("thread of 100, gzip", "thread", true),
    UNCHANGED("article, 304", "article", false),
    COMMENT("post a comment", "comment", false);

    final String title;
    final String page;
    final boolean gzip;

    Scenario(String title, String page, boolean gzip) {
        this.title = title;
        this.page = page;
        this.gzip = gzip;
    }

    String encoding() {
        return gzip ? "gzip" : "identity";
    }

    /** All, or those of these comma-separated names, such as {@code article-gzip}. */
    static List<Scenario> named(String names) {
        return names == null ? List.of(values())
                : Arrays.stream(names.split(",")).map(name -> valueOf(name.toUpperCase().replace('-', '_'))).toList();
    }
}
