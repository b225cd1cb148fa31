package dev.byline.reader;

import java.util.List;
import java.util.Map;

import dev.byline.article.Article;
import dev.byline.article.ArticleBodyRepository;
import dev.byline.article.ArticleView;
import dev.byline.article.ArticleViews;
import dev.byline.article.KindLabels;
import dev.byline.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From articles to what lists show of them. */
@ApplicationScoped
public class Teasers {

    private static final int EXCERPT_WORDS = 35;

    @Inject
    ArticleBodyRepository bodies;

    @Inject
    ArticleViews views;

    @Inject
    KindLabels labels;

    /** The teasers of some articles. Those without a summary show how they begin. */
    List<Teaser> of(List<Article> articles) {
        Map<Long, String> texts = bodies.mapBeginnings(articles.stream()
                .filter(article -> article.summary.isEmpty() && !article.isProtected()).toList());
        return articles.stream().map(article -> teaser(article, texts.get(article.id))).toList();
    }

    /** What an article is about: its summary, else how it begins. */
    static String summary(ArticleView view, String html) {
        return !view.summary().isEmpty() || html == null ? PlainText.singleLine(PlainText.ofHtml(view.summary()))
                : PlainText.excerpt(PlainText.ofHtml(html), EXCERPT_WORDS);
    }

    /** The first section as a link, {@code null} if there is none. */
    static Link kicker(ArticleView view) {
        return view.sections().stream().findFirst()
                .map(section -> Link.filtered("section", section.slug(), section.name())).orElse(null);
    }

    private Teaser teaser(Article article, String html) {
        ArticleView view = views.view(article, null, !article.isProtected());
        return new Teaser("/articles/" + view.slug(), view.title(), labels.labelOf(view.kind()).orElse(null),
                kicker(view), summary(view, html), NamePart.byline(article, view),
                view.publishedAt() == null ? null : Moment.day(view.publishedAt()), view.image(), view.language(),
                view.comments().count(), view.isProtected());
    }
}
