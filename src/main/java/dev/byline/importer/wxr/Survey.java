package dev.byline.importer.wxr;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.byline.data.Identity;
import dev.byline.importer.ImportFault;

/**
 * What the first reading of an export gathers: proof that the file can be read to its end, the number of items, the
 * highest ids, and everything that items refer to.
 */
final class Survey implements WxrVisitor {

    /** An image among the attachments. */
    record Image(String address, String alt, OwnWords.OfImage own) {

        /** By what a change is seen; see {@link WxrAuthor#seal}. */
        String seal() {
            return "Image[address=" + address + ", alt=" + alt + "]"
                    + (own.equals(OwnWords.OfImage.NOTHING) ? "" : own);
        }
    }

    private static final int MOST = 500_000;
    private static final int MOST_OWN_IMAGES = 50_000;

    WxrSite site = new WxrSite("", "");
    int items;
    long highestArticle;
    long highestComment;
    long highestAuthor;
    long highestTerm;

    /** By login as {@link Texts#login} reads it. Logins that only stand below items are here too. */
    final Map<String, WxrAuthor> authors = new LinkedHashMap<>();

    /** In the order of the file; those that stand only at items come after the others. */
    final Map<TermKey, WxrTerm> terms = new LinkedHashMap<>();

    final Map<Long, Image> images = new HashMap<>();

    /** Pages by id, with the id of the page above or 0. */
    final Map<Long, Long> pages = new LinkedHashMap<>();

    /** Where comments came from whose writers were erased there. */
    final Set<String> erased = new LinkedHashSet<>();

    /** What tells pages from all others, by their ids there. */
    final Map<Long, String> pageOrigins = new HashMap<>();

    private final Map<TermKey, WxrTerm> filed = new LinkedHashMap<>();

    @Override
    public void site(WxrSite found) {
        site = found;
    }

    @Override
    public void author(WxrAuthor author) {
        String login = Texts.login(author.login());
        if (!login.isEmpty()) {
            authors.put(login, author);
            bounded(authors.keySet(), "authors");
            highestAuthor = higher(highestAuthor, WxrIds.parse(author.id()));
        }
    }

    @Override
    public void term(WxrTerm term) {
        TermKey.of(term.taxonomy(), term.nicename(), term.name()).ifPresent(key -> {
            terms.putIfAbsent(key, term);
            bounded(terms.keySet(), "categories and tags");
            highestTerm = higher(highestTerm, WxrIds.parse(term.id()));
        });
    }

    @Override
    public void erased(String origin) {
        if (Identity.isPlausible(origin)) {
            erased.add(origin);
            bounded(erased, "erased comments");
        }
    }

    @Override
    public void item(WxrItem item) {
        items++;
        if (item.type().equals("attachment") && item.id() > 0 && !item.value("wp:attachment_url").isBlank()) {
            Image image = new Image(item.value("wp:attachment_url").strip(),
                    item.meta().getOrDefault(WxrItem.IMAGE_ALT, ""),
                    OwnWords.read(item.meta().get(OwnWords.IMAGE), OwnWords.OfImage.NOTHING));
            // Byline's exports have one for each article, which says itself what its image is.
            if (image.own().id() != item.id() || images.size() < MOST_OWN_IMAGES) {
                images.put(item.id(), image);
                bounded(images.keySet(), "attachments");
            }
        }
        if (!item.isArticle()) {
            return;
        }
        highestArticle = higher(highestArticle, item.id());
        item.comments().forEach(comment -> highestComment = higher(highestComment, WxrIds.parse(comment.id())));
        if (item.isPage() && item.id() > 0) {
            pages.putIfAbsent(item.id(), WxrIds.parse(item.value("wp:post_parent")));
            pageOrigins.putIfAbsent(item.id(), item.origin(site.address()));
            bounded(pages.keySet(), "pages");
        }
        String login = Texts.login(item.value("dc:creator"));
        if (!login.isEmpty()) {
            authors.putIfAbsent(login, WxrAuthor.named(item.value("dc:creator"), login));
            bounded(authors.keySet(), "authors");
        }
        item.filings().forEach(filing -> TermKey.of(filing.domain(), filing.nicename(), filing.name())
                .ifPresent(key -> filed.putIfAbsent(key,
                        new WxrTerm("", filing.domain(), filing.nicename(), "", filing.name(), "",
                                OwnWords.OfTerm.NOTHING))));
        bounded(filed.keySet(), "categories and tags");
    }

    /** Reads a file through. */
    static Survey of(InputStream in) {
        Survey survey = new Survey();
        WxrReader.read(in, survey);
        survey.filed.forEach(survey.terms::putIfAbsent);
        return survey;
    }

    private static long higher(long highest, long id) {
        return WxrIds.isKeepable(id) ? Math.max(highest, id) : highest;
    }

    private static void bounded(Collection<?> gathered, String what) {
        if (gathered.size() > MOST) {
            throw new ImportFault("The file names more than " + MOST + " " + what);
        }
    }
}
