package dev.byline.article;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.byline.author.AuthorRepository;
import dev.byline.pagecache.Purges;
import dev.byline.taxonomy.TermRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Keeps the numbers of public articles that authors, sections and tags show, by difference, in the transaction that
 * changes the article: counting afresh would cost more with every article.
 */
@ApplicationScoped
class PublicCounts {

    @Inject
    AuthorRepository authors;

    @Inject
    TermRepository terms;

    @Inject
    Purges purges;

    /** What one article adds to the counts. Ids are in order, so that two transactions never lock them crosswise. */
    record Share(boolean isPublic, boolean isPage, Set<Long> authors, Set<Long> terms) {

        /** The share of an article that is not public. */
        static final Share NONE = new Share(false, false, Set.of(), Set.of());

        static Share of(Article article) {
            return !article.isPublic() ? NONE : new Share(true, article.isPage(),
                    article.authors.stream().map(author -> author.id).collect(Collectors.toCollection(TreeSet::new)),
                    article.terms.stream().map(term -> term.id).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** Takes one share back and gives another. */
    void move(Share before, Share after) {
        if (before.equals(after)) {
            return;
        }
        add(before, -1);
        add(after, 1);
        purges.tag("authors");
        purges.tag("terms");
    }

    private void add(Share share, int sign) {
        authors.addToCounts(List.copyOf(share.authors), share.isPage ? 0 : sign, share.isPage ? sign : 0);
        if (!share.isPage) {
            terms.addToCounts(List.copyOf(share.terms), sign);
        }
    }
}
