package dev.byline.importer.wxr;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleStatus;
import dev.byline.importer.Chunks.ItemFault;
import dev.byline.importer.Hashes;
import dev.byline.importer.Subject;
import dev.byline.importer.Tally;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.text.PlainText;
import dev.byline.text.Slugs;

/** Turns posts and pages into drafts of articles. */
final class ItemDrafts {

    private static final int BODY_BYTES = 1_500_000;
    private static final int TITLE_LENGTH = 500;
    private static final int TITLE_SOURCE_LENGTH = 2000;
    private static final int SUMMARY_LENGTH = 5000;
    private static final int ALT_LENGTH = 1000;
    private static final int PASSWORD_LENGTH = 255;
    private static final int MOST_TERMS = 100;
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

    private final Survey survey;
    private final Map<String, String> authorSlugs;
    private final Map<TermKey, String> termSlugs;

    ItemDrafts(Survey survey, Map<String, String> authorSlugs, Map<TermKey, String> termSlugs) {
        this.survey = survey;
        this.authorSlugs = authorSlugs;
        this.termSlugs = termSlugs;
    }

    /** Hash of everything that the article is made of. */
    String fingerprint(WxrItem item) {
        Survey.Image image = survey.images.get(item.thumbnail());
        WxrAuthor author = survey.authors.get(Texts.login(item.value("dc:creator")));
        return Hashes.of(String.join("\u0000", item.content()), image == null ? "null" : image.seal(),
                author == null ? "null" : author.seal());
    }

    /** The slug that the item asks for: the one it had, or one made of its title. */
    String slug(WxrItem item) {
        String given = Texts.slug(item.value("wp:post_name"));
        String made = given.isEmpty() ? Slugs.of(Texts.line(item.value("title"))) : given;
        return made.isEmpty() ? item.type() + (item.id() > 0 ? "-" + item.id() : "") : made;
    }

    /**
     * The draft of an article.
     *
     * @param slug what it is to be called here
     * @throws ItemFault if it cannot be stored
     */
    ArticleDraft draft(WxrItem item, String slug, Tally tally) {
        if (item.oversized() != null) {
            throw new ItemFault("Its <" + item.oversized() + "> is larger than any that can be stored");
        }
        ArticleDraft.Body body = OwnArticles.body(item);
        if (OwnArticles.size(body) > BODY_BYTES) {
            throw new ItemFault("Its body is larger than " + BODY_BYTES + " bytes");
        }
        String password = item.value("wp:post_password");
        if (password.length() > PASSWORD_LENGTH) {
            throw new ItemFault("Its password is longer than " + PASSWORD_LENGTH + " characters");
        }
        Notes notes = new Notes(item, tally);
        Instant published = published(item);
        String language = OwnArticles.language(item);
        return new ArticleDraft(slug, item.kind(), status(item, published, notes),
                title(item, notes), summary(item, notes), body, OwnArticles.byline(item),
                OwnArticles.authors(item, authorSlugs), filed(item, Taxonomy.SECTION, notes),
                filed(item, Taxonomy.TAG, notes), language == null ? language() : language, image(item, notes),
                OwnArticles.canonicalUrl(item), password.isEmpty() ? null : password,
                item.value("wp:is_sticky").strip().equals("1"), null, menuOrder(item), published,
                OwnArticles.comments(item));
    }

    /** When it was published, {@code null} if the file does not say. */
    static Instant published(WxrItem item) {
        return OwnWords.time(item.own().publishedAt(), Texts.time(item.value("pubDate"),
                item.value("wp:post_date_gmt"), item.value("wp:post_date")));
    }

    /** When it was last changed, {@code null} if the file does not say. */
    static Instant changed(WxrItem item) {
        return OwnWords.time(item.own().updatedAt(),
                Texts.time("", item.value("wp:post_modified_gmt"), item.value("wp:post_modified")));
    }

    private static ArticleStatus status(WxrItem item, Instant published, Notes notes) {
        String status = item.value("wp:status").strip();
        return switch (status) {
            case "publish" -> ArticleStatus.PUBLISHED;
            case "future" -> published == null ? ArticleStatus.DRAFT : ArticleStatus.SCHEDULED;
            case "draft" -> ArticleStatus.DRAFT;
            case "trash" -> ArticleStatus.ARCHIVED;
            case "private" -> {
                if (OwnArticles.isArchived(item)) {
                    yield ArticleStatus.ARCHIVED;
                }
                notes.add("It was 'private' there; it is a draft here");
                yield ArticleStatus.DRAFT;
            }
            case "auto-draft", "inherit" -> throw new ItemFault("It was never more than an empty beginning");
            default -> {
                notes.add("It was '" + status + "' there; it is a draft here");
                yield ArticleStatus.DRAFT;
            }
        };
    }

    private static String title(WxrItem item, Notes notes) {
        String title = Texts.line(item.value("title"));
        if (title.length() > TITLE_LENGTH) {
            notes.add("Its title has been cut to " + TITLE_LENGTH + " characters");
        }
        return title.isEmpty() ? "(untitled)" : Texts.cut(title, TITLE_LENGTH);
    }

    /** The title as it stands there, {@code null} if it is nothing but the plain title as HTML, or too long to be kept. */
    static String titleSource(WxrItem item) {
        String source = item.value("title").strip();
        String plain = Texts.line(source);
        boolean same = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").equals(source);
        return same || plain.isEmpty() || source.length() > TITLE_SOURCE_LENGTH ? null : source;
    }

    private static String summary(WxrItem item, Notes notes) {
        String own = OwnArticles.summary(item);
        if (own != null) {
            return own;
        }
        String summary = PlainText.ofHtml(item.value("excerpt:encoded")).strip();
        if (summary.length() > SUMMARY_LENGTH) {
            notes.add("Its excerpt has been cut to " + SUMMARY_LENGTH + " characters");
        }
        return Texts.cut(summary, SUMMARY_LENGTH);
    }

    private List<String> filed(WxrItem item, Taxonomy taxonomy, Notes notes) {
        List<String> slugs = item.filings().stream()
                .map(filing -> TermKey.of(filing.domain(), filing.nicename(), filing.name()).orElse(null))
                .filter(key -> key != null && key.taxonomy() == taxonomy)
                .map(termSlugs::get).filter(Objects::nonNull).toList();
        List<String> distinct = List.copyOf(new LinkedHashSet<>(slugs));
        if (distinct.size() > MOST_TERMS) {
            notes.add("It is filed under the first " + MOST_TERMS + " of its " + distinct.size()
                    + (taxonomy == Taxonomy.TAG ? " tags" : " categories"));
            return distinct.subList(0, MOST_TERMS);
        }
        return distinct;
    }

    private ArticleDraft.Image image(WxrItem item, Notes notes) {
        if (item.thumbnail() == 0) {
            return null;
        }
        Survey.Image image = survey.images.get(item.thumbnail());
        String address = image == null ? null : OwnArticles.address(image);
        if (image == null && OwnArticles.image(item) != null) {
            return OwnArticles.image(item);
        }
        if (address == null) {
            notes.add("Its lead image, attachment " + item.thumbnail() + ", "
                    + (image == null ? "is not in the file" : "has no usable address"));
            return null;
        }
        return new ArticleDraft.Image(address, Texts.cut(Texts.line(image.alt()), ALT_LENGTH),
                OwnArticles.credit(image));
    }

    private String language() {
        String language = survey.site.language().replace('_', '-');
        return language.matches(LANGUAGE) ? language : null;
    }

    private static int menuOrder(WxrItem item) {
        String order = item.value("wp:menu_order").strip();
        try {
            return Integer.parseInt(order);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Notes about one item. */
    record Notes(WxrItem item, Tally tally) {

        void add(String why) {
            tally.note(subject(item).single(), nameOf(item), why);
        }
    }

    /** What the item counts as. */
    static Subject subject(WxrItem item) {
        return item.isPage() ? Subject.PAGES : Subject.ARTICLES;
    }

    /** How reports name the item. */
    static String nameOf(WxrItem item) {
        String title = Texts.line(item.value("title"));
        return item.key() + (title.isEmpty() ? "" : " " + title);
    }
}
