package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.byline.text.Slugs;
import dev.byline.wordpress.rest.PhpQuery;
import dev.byline.wordpress.rest.PhpValues;

/** Slugs in parameters: a list in any case, with or without percent-encoding (WordPress: {@code wp_parse_slug_list}). */
public final class PostSlugs {

    /** More than any page of a collection has. */
    private static final int MOST = 500;

    private PostSlugs() {
    }

    /** The slugs that a parameter names, in lower case. */
    public static List<String> of(Object value) {
        List<?> list = PhpValues.toList(value);
        List<String> slugs = new ArrayList<>();
        for (Object each : list == null ? List.of() : list) {
            String slug = PhpValues.toText(each).toLowerCase(Locale.ROOT);
            if (!slug.isEmpty() && slugs.size() < MOST && !slugs.contains(slug)) {
                slugs.add(slug);
            }
        }
        return slugs;
    }

    /** The slugs as they may be stored here: as they are, and written in Latin letters. */
    public static List<String> stored(List<String> slugs) {
        List<String> all = new ArrayList<>(slugs);
        for (String slug : slugs) {
            String latin = Slugs.of(PhpQuery.decode(slug));
            if (!latin.isEmpty() && !all.contains(latin)) {
                all.add(latin);
            }
        }
        return all;
    }
}
