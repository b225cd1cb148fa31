package dev.byline.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.byline.pagecache.ReadAhead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Texts of the articles that several readers wait for. */
@ApplicationScoped
public class ArticleReadAhead implements ReadAhead {

    private static final Logger LOG = Logger.getLogger(ArticleReadAhead.class);
    private static final String ARTICLES = "/api/v1/articles/";

    @Inject
    ArticleTextRepository texts;

    /** What was read for the page that a thread renders. */
    private final ThreadLocal<Map<String, ArticleText>> atHand = new ThreadLocal<>();

    @Override
    public boolean knows(String target) {
        return !slug(target).isEmpty();
    }

    @Override
    public Read read(List<String> targets) {
        try {
            Map<String, ArticleText> read =
                    texts.mapPublicBySlugs(targets.stream().map(ArticleReadAhead::slug).collect(Collectors.toSet()));
            return rendering -> show(read, rendering);
        } catch (RuntimeException failure) {
            // Each page tries by itself, and tells its reader where that fails too.
            LOG.debug("Nothing was read ahead", failure);
            return Runnable::run;
        }
    }

    private void show(Map<String, ArticleText> read, Runnable rendering) {
        atHand.set(read);
        try {
            rendering.run();
        } finally {
            atHand.remove();
        }
    }

    /** The public article with that slug, with its text; see {@link ArticleTextRepository#mapPublicBySlugs}. */
    Optional<ArticleText> find(String slug) {
        Map<String, ArticleText> read = atHand.get();
        ArticleText text = read == null ? null : read.get(slug);
        if (text == null) {
            text = texts.mapPublicBySlugs(Set.of(slug)).get(slug);
        }
        return text == null || text.html() != null ? Optional.ofNullable(text)
                : texts.findPublicWithLongText(text.article());
    }

    /** Of an article's page, otherwise "". Slugs with other than ASCII letters are not worth the decoding. */
    private static String slug(String target) {
        if (!target.startsWith(ARTICLES)) {
            return "";
        }
        int query = target.indexOf('?');
        String rest = target.substring(ARTICLES.length(), query < 0 ? target.length() : query);
        return rest.indexOf('/') < 0 && rest.indexOf('%') < 0 ? rest : "";
    }
}
