package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code _links} of an item, in the order in which they are added; {@code curies} come by themselves where a relation
 * begins with {@code wp:}.
 */
public final class ItemLinks {

    private static final Map<String, Object> CURIE = curie();

    private final Map<String, Object> links = new LinkedHashMap<>();

    /** A link. */
    public ItemLinks to(String relation, String href) {
        return to(relation, href, Map.of());
    }

    /** A link with words before its address, such as {@code count}. */
    public ItemLinks to(String relation, String href, Map<String, ?> words) {
        Map<String, Object> link = new LinkedHashMap<>(words);
        link.put("href", href);
        return add(relation, link);
    }

    /** A link whose target {@code _embed} puts into the item. */
    public ItemLinks embeddable(String relation, String href) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("embeddable", true);
        link.put("href", href);
        return add(relation, link);
    }

    /** The same with a word before the others, such as the {@code taxonomy} of terms. */
    public ItemLinks embeddable(String relation, String href, String word, Object value) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put(word, value);
        link.put("embeddable", true);
        link.put("href", href);
        return add(relation, link);
    }

    @SuppressWarnings("unchecked")
    private ItemLinks add(String relation, Map<String, Object> link) {
        ((List<Object>) links.computeIfAbsent(relation, unused -> new ArrayList<>())).add(link);
        return this;
    }

    /** All of them. */
    public Map<String, Object> all() {
        if (links.keySet().stream().noneMatch(relation -> relation.startsWith("wp:"))) {
            return links;
        }
        Map<String, Object> all = new LinkedHashMap<>(links);
        all.put("curies", List.of(CURIE));
        return all;
    }

    private static Map<String, Object> curie() {
        Map<String, Object> curie = new LinkedHashMap<>();
        curie.put("name", "wp");
        curie.put("href", "https://api.w.org/{rel}");
        curie.put("templated", true);
        return curie;
    }
}
