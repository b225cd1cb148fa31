package dev.byline.article;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.byline.text.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What stands after a title: "– OpEd" for kind {@code oped}. News and pages bear no label. */
@ApplicationScoped
public class KindLabels {

    private static final String NEWS = "news";
    private static final Map<String, String> USUAL = Map.of("oped", "OpEd", "op-ed", "Op-Ed", "qa", "Q&A");

    @Inject
    ArticleConfig config;

    /** The label of a kind, empty for kinds that bear none. */
    public Optional<String> labelOf(String kind) {
        if (kind.equals(NEWS) || kind.equals(Article.PAGE)) {
            return Optional.empty();
        }
        String label = config.labels().get(kind);
        return Optional.of(label != null ? label : USUAL.getOrDefault(kind, capitalised(kind)));
    }

    /** The kind that a label names: "OpEd" is {@code oped}. Empty if no kind can be made of it. */
    public static Optional<String> kindOf(String label) {
        String slug = Slugs.of(label);
        return slug.isEmpty() || slug.length() > 40 || slug.equals(Article.PAGE) ? Optional.empty() : Optional.of(slug);
    }

    private static String capitalised(String kind) {
        return Arrays.stream(kind.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
