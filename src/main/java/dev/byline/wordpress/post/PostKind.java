package dev.byline.wordpress.post;

import dev.byline.article.Article;
import dev.byline.article.ArticleFilter;

/** The two kinds of articles that WordPress knows. */
public enum PostKind {

    /** Articles. */
    POST("post", "posts"),
    /** Pages. */
    PAGE("page", "pages");

    private final String type;
    private final String base;

    PostKind(String type, String base) {
        this.type = type;
        this.base = base;
    }

    /** The kind of an article. */
    public static PostKind of(Article article) {
        return article.isPage() ? PAGE : POST;
    }

    /** The name of the type: {@code post} or {@code page}. */
    public String type() {
        return type;
    }

    /** The route of its collection. */
    public String path() {
        return "/wp/v2/" + base;
    }

    /** The route of one of them. */
    public String path(long id) {
        return path() + "/" + id;
    }

    /** The route of one of them, with a variable. */
    public String pathOfOne() {
        return path() + "/(?P<id>[\\d]+)";
    }

    ArticleFilter filter() {
        return this == PAGE ? ArticleFilter.ofPages() : ArticleFilter.ofArticles();
    }
}
