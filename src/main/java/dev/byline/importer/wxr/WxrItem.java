package dev.byline.importer.wxr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.byline.article.Article;
import dev.byline.article.KindLabels;
import dev.byline.data.Identity;

/**
 * An item as it stands in an export.
 *
 * @param line      where it begins
 * @param values    its elements by prefixed name; raw, those that are not needed left out
 * @param meta      post metadata by key, those that are not needed left out
 * @param own       what only Byline's exports say
 * @param oversized the name of a value that was too long to be read, {@code null} if there is none
 */
record WxrItem(int line, Map<String, String> values, Map<String, String> meta, List<WxrFiling> filings,
        List<WxrComment> comments, OwnWords.OfArticle own, String oversized) {

    /** The key of the metadata that names the lead image. */
    static final String THUMBNAIL = "_thumbnail_id";
    /** The key of the metadata that describes an image. */
    static final String IMAGE_ALT = "_wp_attachment_image_alt";

    /** The key of the metadata that names slugs that it had before; it may stand there several times. */
    static final String OLD_SLUG = "_wp_old_slug";

    /** The key of the metadata that says the kind, in exports of Byline's own making; WordPress knows none. */
    static final String KIND = "_byline_kind";

    /** The raw value of an element, "" if it is not there. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** {@code post}, {@code page}, {@code attachment}, … */
    public String type() {
        return value("wp:post_type").strip();
    }

    /** Whether it is a page. */
    public boolean isPage() {
        return type().equals("page");
    }

    /** Whether it becomes an article here. */
    public boolean isArticle() {
        return isPage() || type().equals("post");
    }

    /** Its id there, 0 if it has none. */
    public long id() {
        return WxrIds.parse(value("wp:post_id"));
    }

    /** What tells it from all others of its site: its id, or a hash of what else names it. */
    public String key() {
        return id() > 0 ? Long.toString(id())
                : WxrIds.hashed(value("link"), value("title"), value("wp:post_date"));
    }

    /** Its kind here, {@code null} if the file does not say. */
    public String kind() {
        String kind = own.kind() != null ? own.kind() : meta.getOrDefault(KIND, "").strip();
        return isPage() ? Article.PAGE : KindLabels.kindOf(kind).orElse(null);
    }

    /** What tells it from all others of all sites. */
    String origin(String site) {
        return Identity.isPlausible(own.origin()) ? own.origin() : WxrIds.origin(site, "post", key());
    }

    /** The item without what only Byline's exports say of it. */
    WxrItem unmarked() {
        return new WxrItem(line, values, meta, filings, comments, OwnWords.OfArticle.NOTHING, oversized);
    }

    /** The slugs that it had before. */
    List<String> formerSlugs() {
        return meta.getOrDefault(OLD_SLUG, "").lines().map(Texts::slug).filter(slug -> !slug.isEmpty()).distinct()
                .toList();
    }

    /** The id of its lead image, 0 if it has none. */
    public long thumbnail() {
        return WxrIds.parse(meta.getOrDefault(THUMBNAIL, ""));
    }

    /** About how many characters it holds. */
    long size() {
        return values.values().stream().mapToLong(String::length).sum()
                + comments.stream().mapToLong(comment -> comment.content().length()).sum();
    }

    /** All that an article is made of, comments, the page above and its address aside, in a fixed order. */
    String[] content() {
        List<String> content = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> {
            if (!name.equals("wp:post_parent") && !name.equals("link")) {
                content.add(name + "=" + value);
            }
        });
        filings.forEach(filing -> content.add(filing.toString()));
        if (!own.equals(OwnWords.OfArticle.NOTHING)) {
            content.add(own.toString());
        }
        return content.toArray(String[]::new);
    }
}
