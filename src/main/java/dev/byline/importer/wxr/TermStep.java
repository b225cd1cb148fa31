package dev.byline.importer.wxr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.byline.importer.Chunks;
import dev.byline.importer.Subject;
import dev.byline.importer.Tally;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermDraft;
import dev.byline.taxonomy.TermRepository;
import dev.byline.taxonomy.TermService;
import dev.byline.text.PlainText;
import dev.byline.text.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes sections and tags of an export's categories and tags. A term that has the slug already is taken as it is. */
@ApplicationScoped
class TermStep {

    private static final int NAME_LENGTH = 250;
    private static final int DESCRIPTION_LENGTH = 2500;
    private static final int OWN_DESCRIPTION_BYTES = 10_000;
    private static final int AT_ONCE = 50;

    @Inject
    TermRepository terms;

    @Inject
    TermService service;

    @Inject
    Chunks chunks;

    /** Makes those that are not there yet; the slugs of all by key. */
    Map<TermKey, String> store(Survey survey, Tally tally) {
        TermTree tree = new TermTree(survey.terms, tally);
        Map<TermKey, String> slugs = new HashMap<>();
        Map<TermKey, TermKey> claimed = new HashMap<>();
        List<TermKey> all = tree.inOrder();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.store(all.subList(from, Math.min(all.size(), from + AT_ONCE)), (some, own) -> {
                for (TermKey key : some) {
                    String parent = tree.above(key) == null ? null : slugs.get(tree.above(key));
                    String slug = one(key, survey.terms.get(key), parent, claimed, own);
                    claimed.put(new TermKey(key.taxonomy(), slug), key);
                    slugs.put(key, slug);
                }
            }, (key, why, own) -> {
                slugs.remove(key);
                own.skipped(subject(key), key.nicename(), why);
            }, tally);
        }
        return slugs;
    }

    private String one(TermKey key, WxrTerm found, String parent, Map<TermKey, TermKey> claimed,
            Tally tally) {
        String given = Texts.line(found.name());
        String name = Texts.cut(given.isEmpty() ? key.nicename() : given, NAME_LENGTH);
        String wanted = Texts.slug(found.nicename());
        wanted = !wanted.isEmpty() ? wanted : Slugs.of(name).isEmpty() ? "term" : Slugs.of(name);
        String slug = wanted;
        // Two names of the file may come down to one slug: each keeps its own number when the file comes again.
        for (int number = 2; !claimed.getOrDefault(new TermKey(key.taxonomy(), slug), key).equals(key); number++) {
            slug = Slugs.numbered(wanted, number);
        }
        if (terms.findBySlug(key.taxonomy(), slug).isPresent()) {
            tally.standing(subject(key));
            return slug;
        }
        if (!found.nicename().isEmpty() && !slug.equals(found.nicename())) {
            tally.note(subject(key).single(), name, "Its name in addresses, '" + found.nicename() + "', became '"
                    + slug + "'");
        }
        long id = WxrIds.parse(found.id());
        boolean kept = WxrIds.isKeepable(id) && terms.findById(id) == null;
        String own = found.own().description();
        // What stood there with its line ends counts as long as it says the same.
        String description = own != null && PlainText.utf8Length(own) <= OWN_DESCRIPTION_BYTES
                && Texts.says(found.description(), own)
                ? own : Texts.cut(PlainText.ofHtml(found.description()), DESCRIPTION_LENGTH);
        Term term = service.importNew(key.taxonomy(), new TermDraft(slug, name, description, parent), kept ? id : null);
        if (id > 0 && !kept) {
            tally.note(subject(key).single(), name, "Its id " + id + " cannot be kept; it has id " + term.id);
        }
        tally.created(subject(key));
        return slug;
    }

    private static Subject subject(TermKey key) {
        return key.taxonomy() == Taxonomy.SECTION ? Subject.SECTIONS : Subject.TAGS;
    }
}
