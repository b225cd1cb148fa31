package dev.byline.importer.wxr;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.data.Sequences;
import dev.byline.importer.Chunks;
import dev.byline.importer.ImportSource;
import dev.byline.importer.Importing;
import dev.byline.importer.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Imports a WordPress export. Nothing is stored before the whole file has been read once and found sound. */
@ApplicationScoped
public class WxrImport {

    private static final int MOST_ITEMS = 10;
    private static final int MOST_COMMENTS = 500;
    private static final int MOST_CHARACTERS = 8 * 1024 * 1024;

    @Inject
    Sequences sequences;

    @Inject
    AuthorStep authorStep;

    @Inject
    TermStep termStep;

    @Inject
    ItemStep itemStep;

    @Inject
    PageStep pageStep;

    @Inject
    OwnComments ownComments;

    @Inject
    Chunks chunks;

    /**
     * Imports.
     *
     * @throws dev.byline.importer.ImportFault if the file is not sound; nothing has been stored then
     */
    public void run(ImportSource source, Importing importing) throws IOException {
        Survey survey;
        try (InputStream in = source.open()) {
            survey = Survey.of(in);
        }
        importing.expect(survey.items);
        sequences.moveBeyond("article_seq", survey.highestArticle);
        sequences.moveBeyond("comment_seq", survey.highestComment);
        sequences.moveBeyond("author_seq", survey.highestAuthor);
        sequences.moveBeyond("term_seq", survey.highestTerm);
        if (!survey.erased.isEmpty()) {
            ownComments.noteErased(survey.erased);
        }
        Map<String, String> authorSlugs = authorStep.store(survey, importing.tally());
        Map<TermKey, String> termSlugs = termStep.store(survey, importing.tally());
        Items items = new Items(new ItemDrafts(survey, authorSlugs, termSlugs), survey.site.address(), importing);
        try (InputStream in = source.open()) {
            WxrReader.read(in, items);
        }
        items.store();
        pageStep.store(survey, importing);
    }

    /** Gathers items until there are enough for a transaction. */
    private final class Items implements WxrVisitor {

        private final ItemDrafts drafts;
        private final String site;
        private final Importing importing;
        private final Set<Long> seen = new HashSet<>();
        private final Set<String> origins = new HashSet<>();
        private final List<WxrItem> gathered = new ArrayList<>();
        private int comments;
        private long characters;
        private int passed;

        Items(ItemDrafts drafts, String site, Importing importing) {
            this.drafts = drafts;
            this.site = site;
            this.importing = importing;
        }

        @Override
        public void item(WxrItem item) {
            if (!item.isArticle()) {
                pass(item);
            } else if (item.id() > 0 && !seen.add(item.id())) {
                passed++;
                importing.tally().skipped(ItemDrafts.subject(item), ItemDrafts.nameOf(item),
                        "Its id stands in the file for the second time");
            } else {
                // A post that was copied there bears the mark of the one that it was copied from.
                gathered.add(origins.add(item.origin(site)) ? item : item.unmarked());
                comments += item.comments().size();
                characters += item.size();
            }
            if (gathered.size() >= MOST_ITEMS || comments >= MOST_COMMENTS || characters >= MOST_CHARACTERS
                    || passed >= MOST_ITEMS * 40) {
                store();
            }
        }

        private void pass(WxrItem item) {
            passed++;
            String type = item.type().isEmpty() ? "item" : item.type();
            importing.tally().skippedAlike(Subject.OTHER, type, switch (type) {
                case "attachment" -> "Files are not fetched; lead images and images in texts keep their addresses";
                case "nav_menu_item" -> "Menus belong to the theme that showed them";
                case "revision" -> "Earlier versions are not taken over";
                default -> "There is nothing of this type here";
            });
            if (!item.comments().isEmpty()) {
                item.comments().forEach(comment -> importing.tally().skippedAlike(Subject.COMMENTS,
                        Subject.COMMENTS.single(), "What it is a reply to has not been taken over"));
            }
        }

        void store() {
            chunks.store(gathered, (some, own) -> itemStep.store(some, drafts, site, importing, own),
                    (item, why, own) -> {
                        own.skipped(ItemDrafts.subject(item), ItemDrafts.nameOf(item), why);
                        item.comments().forEach(comment -> own.skippedAlike(Subject.COMMENTS,
                                Subject.COMMENTS.single(), "What it is a reply to has not been taken over"));
                    }, importing.tally());
            int done = gathered.size() + passed;
            gathered.clear();
            comments = 0;
            characters = 0;
            passed = 0;
            importing.advance(done);
        }
    }
}
