package dev.byline.reader;

import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.article.ArticleView;

/**
 * A piece of a byline.
 *
 * @param before what stands before it: nothing, a comma, "and"
 * @param text   a name, or the whole byline where it is free text
 * @param href   the author's articles, {@code null} for free text
 */
public record NamePart(String before, String text, String href) {

    /** The byline of an article, each author linked. */
    static List<NamePart> byline(Article article, ArticleView view) {
        if (article.byline != null) {
            return List.of(new NamePart("", view.byline(), null));
        }
        List<NamePart> parts = new ArrayList<>();
        int last = view.authors().size() - 1;
        for (int index = 0; index <= last; index++) {
            ArticleView.Writer writer = view.authors().get(index);
            parts.add(new NamePart(index == 0 ? "" : index == last ? " and " : ", ", writer.name(),
                    "/?author=" + Link.encoded(writer.slug())));
        }
        return parts;
    }
}
