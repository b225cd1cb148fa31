package dev.byline.importer.wxr;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.importer.ImportFault;

/**
 * Reads a WordPress export (WXR 1.0, 1.1, 1.2) as a stream, one item in memory at a time.
 *
 * @see <a href="https://developer.wordpress.org/reference/functions/export_wp/">export_wp, which writes it</a>
 */
public final class WxrReader {

    /** The most characters that are kept of one item with all its comments. */
    static final int MAX_ITEM = 32 * 1024 * 1024;

    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2");
    private static final Set<String> ITEM_VALUES = Set.of("title", "link", "pubDate", "dc:creator", "content:encoded",
            "excerpt:encoded", "wp:post_id", "wp:post_date", "wp:post_date_gmt", "wp:post_modified",
            "wp:post_modified_gmt", "wp:comment_status", "wp:post_name", "wp:status", "wp:post_parent",
            "wp:menu_order", "wp:post_type", "wp:post_password", "wp:is_sticky", "wp:attachment_url");
    private static final Set<String> META = Set.of(WxrItem.THUMBNAIL, WxrItem.IMAGE_ALT, WxrItem.KIND,
            WxrItem.OLD_SLUG);
    private static final Set<String> OWN = Set.of(OwnWords.ARTICLE, OwnWords.IMAGE, OwnWords.TERM, OwnWords.COMMENT);
    private static final int MAX_META = 8000;

    private final XmlCursor xml;
    private final WxrVisitor visitor;
    private boolean known;
    private boolean told;
    private String address = "";
    private String link = "";
    private String language = "";
    private int kept;
    private String oversized;

    private WxrReader(InputStream in, WxrVisitor visitor) {
        this.xml = new XmlCursor(in);
        this.visitor = visitor;
    }

    /**
     * Tells the visitor what stands in an export.
     *
     * @throws ImportFault with the line, if the file is not well-formed, no export, or too large in one place
     */
    public static void read(InputStream in, WxrVisitor visitor) {
        new WxrReader(in, visitor).read();
    }

    private void read() {
        xml.start();
        if (!xml.name().equals("rss")) {
            throw new ImportFault(xml.line(), "The file is XML, but no WordPress export: it begins with <"
                    + xml.name().replace("?:", "") + "> instead of <rss>");
        }
        xml.children(name -> {
            if (name.equals("channel")) {
                xml.children(this::inChannel);
            } else {
                xml.skip();
            }
        });
        xml.finish();
        requireKnown();
    }

    private void inChannel(String name) {
        switch (name) {
            case "wp:wxr_version" -> version(value(name).strip());
            case "wp:base_blog_url" -> address = value(name);
            case "link" -> link = value(name);
            case "language" -> language = value(name).strip();
            case "wp:author" -> author();
            case "wp:category" -> term("category", "wp:category_nicename", "wp:category_parent", "wp:cat_name",
                    "wp:category_description");
            case "wp:tag" -> term("post_tag", "wp:tag_slug", "", "wp:tag_name", "wp:tag_description");
            case "wp:term" -> term("", "wp:term_slug", "wp:term_parent", "wp:term_name", "wp:term_description");
            case OwnWords.ERASED -> {
                requireKnown();
                visitor.erased(value(name));
            }
            case "item" -> item();
            default -> xml.skip();
        }
    }

    private void version(String version) {
        if (!VERSIONS.contains(version)) {
            throw new ImportFault(xml.line(), "Version '" + (version.length() > 20 ? "…" : version)
                    + "' of WordPress exports is not known here; 1.0, 1.1 and 1.2 are");
        }
        known = true;
    }

    private void requireKnown() {
        if (!known) {
            throw new ImportFault(xml.line(), "The file is RSS, but no WordPress export: <wp:wxr_version> is missing");
        }
        if (!told) {
            // Told once: a second address further down would split the site in two.
            told = true;
            visitor.site(new WxrSite(WxrIds.site(address.isBlank() ? link : address), language));
        }
        kept = 0;
        oversized = null;
    }

    private void author() {
        requireKnown();
        Map<String, String> values = values(Set.of("wp:author_id", "wp:author_login", "wp:author_display_name",
                "wp:author_description", OwnWords.AUTHOR), "", Map.of());
        visitor.author(new WxrAuthor(values.getOrDefault("wp:author_id", ""),
                values.getOrDefault("wp:author_login", ""), values.getOrDefault("wp:author_display_name", ""),
                values.getOrDefault("wp:author_description", ""),
                OwnWords.read(values.get(OwnWords.AUTHOR), OwnWords.OfAuthor.NOTHING)));
    }

    private void term(String taxonomy, String nicename, String parent, String name, String description) {
        requireKnown();
        Map<String, String> meta = new HashMap<>();
        Map<String, String> values = values(Set.of("wp:term_id", "wp:term_taxonomy", nicename, parent, name,
                description), "wp:termmeta", meta);
        visitor.term(new WxrTerm(values.getOrDefault("wp:term_id", ""),
                taxonomy.isEmpty() ? values.getOrDefault("wp:term_taxonomy", "").strip() : taxonomy,
                values.getOrDefault(nicename, "").strip(), values.getOrDefault(parent, "").strip(),
                values.getOrDefault(name, ""), values.getOrDefault(description, ""),
                OwnWords.read(meta.get(OwnWords.TERM), OwnWords.OfTerm.NOTHING)));
    }

    private void item() {
        requireKnown();
        int line = xml.line();
        Map<String, String> values = new HashMap<>();
        Map<String, String> meta = new HashMap<>();
        List<WxrFiling> filings = new ArrayList<>();
        List<WxrComment> comments = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "category" -> filings.add(new WxrFiling(bounded(xml.attribute("domain")),
                        bounded(xml.attribute("nicename")), value(name)));
                case "wp:postmeta" -> meta(meta);
                case "wp:comment" -> comments.add(comment());
                default -> {
                    if (ITEM_VALUES.contains(name)) {
                        values.putIfAbsent(name, value(name));
                    } else {
                        xml.skip();
                    }
                }
            }
        });
        visitor.item(new WxrItem(line, values, meta, filings, comments,
                OwnWords.read(meta.get(OwnWords.ARTICLE), OwnWords.OfArticle.NOTHING), oversized));
    }

    private void meta(Map<String, String> meta) {
        Map<String, String> pair = new HashMap<>();
        xml.children(name -> {
            // Values of other keys may be megabytes of a plugin's own data: they are passed over, not collected.
            if (name.equals("wp:meta_value") && OWN.contains(pair.getOrDefault("wp:meta_key", ""))) {
                pair.put(name, value(name));
            } else if (name.equals("wp:meta_key")
                    || name.equals("wp:meta_value") && META.contains(pair.getOrDefault("wp:meta_key", ""))) {
                String text = xml.text();
                pair.put(name, text == null || text.length() > MAX_META ? "" : text.strip());
            } else {
                xml.skip();
            }
        });
        String key = pair.getOrDefault("wp:meta_key", "");
        String value = pair.getOrDefault("wp:meta_value", "");
        if (key.equals(WxrItem.OLD_SLUG)) {
            meta.merge(key, value, (before, another) -> before.length() > MAX_META ? before : before + "\n" + another);
        } else if (META.contains(key) || OWN.contains(key)) {
            meta.putIfAbsent(key, value);
        }
    }

    private WxrComment comment() {
        String before = oversized;
        oversized = null;
        Map<String, String> meta = new HashMap<>();
        Map<String, String> values = values(Set.of("wp:comment_id", "wp:comment_author", "wp:comment_author_email",
                "wp:comment_author_url", "wp:comment_author_IP", "wp:comment_date", "wp:comment_date_gmt",
                "wp:comment_content", "wp:comment_approved", "wp:comment_type", "wp:comment_parent"),
                "wp:commentmeta", meta);
        String mine = oversized;
        oversized = before;
        return new WxrComment(values.getOrDefault("wp:comment_id", ""), values.getOrDefault("wp:comment_author", ""),
                values.getOrDefault("wp:comment_author_email", "").strip(),
                values.getOrDefault("wp:comment_author_url", "").strip(),
                values.getOrDefault("wp:comment_author_IP", "").strip(), values.getOrDefault("wp:comment_date", ""),
                values.getOrDefault("wp:comment_date_gmt", ""), values.getOrDefault("wp:comment_content", ""),
                values.getOrDefault("wp:comment_approved", "").strip(),
                values.getOrDefault("wp:comment_type", "").strip(),
                values.getOrDefault("wp:comment_parent", "").strip(),
                OwnWords.read(meta.get(OwnWords.COMMENT), OwnWords.OfComment.NOTHING), mine);
    }

    private Map<String, String> values(Set<String> wanted, String metaElement, Map<String, String> meta) {
        Map<String, String> values = new HashMap<>();
        xml.children(name -> {
            if (wanted.contains(name)) {
                values.putIfAbsent(name, value(name));
            } else if (name.equals(metaElement)) {
                meta(meta);
            } else {
                xml.skip();
            }
        });
        return values;
    }

    private String value(String name) {
        String text = xml.text();
        if (text == null) {
            oversized = name;
            return "";
        }
        return bounded(text);
    }

    private String bounded(String text) {
        kept += text.length() + 64;
        if (kept > MAX_ITEM) {
            throw new ImportFault(xml.line(), "One item with its comments holds more than "
                    + MAX_ITEM / 1024 / 1024 + " million characters");
        }
        return text;
    }
}
