package dev.byline.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.byline.author.AuthorRepository;
import dev.byline.pagecache.Purges;
import dev.byline.taxonomy.TermRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Keeps the numbers of public articles that authors, sections, tags and lists show, by difference, in the transaction
 * that changes the articles: counting afresh would cost more with every article.
 *
 * <p>Rows of numbers are shared by all writers. They are locked only right before the commit and in one order, so that
 * two transactions never wait for each other crosswise, however many articles each has changed.
 */
@ApplicationScoped
class PublicCounts {

    @Inject
    AuthorRepository authors;

    @Inject
    TermRepository terms;

    @Inject
    Purges purges;

    @Inject
    ArticleTotalRepository totals;

    @Inject
    ArticleRepository articles;

    @Inject
    TransactionSynchronizationRegistry transactions;

    /**
     * What one article adds to the counts, and its date in lists: {@code null} if they leave it out. Authors in their
     * order, since another order may mean other rows.
     */
    record Share(boolean isPublic, String kind, Instant listedAt, List<Long> authors, Set<Long> terms) {

        /** The share of an article that is not public. */
        static final Share NONE = new Share(false, null, null, List.of(), Set.of());

        static Share of(Article article) {
            return !article.isPublic() ? NONE : new Share(true, article.kind,
                    article.isPage() ? null : article.publishedAt,
                    article.authors.stream().map(author -> author.id).toList(),
                    article.terms.stream().map(term -> term.id).collect(Collectors.toSet()));
        }

        boolean isPage() {
            return Article.PAGE.equals(kind);
        }
    }

    /** What a transaction adds, by id or kind. */
    private static final class Sums {
        /** Articles and pages. */
        private final SortedMap<Long, int[]> authors = new TreeMap<>();
        private final SortedMap<Long, Integer> terms = new TreeMap<>();
        private final SortedMap<String, Integer> kinds = new TreeMap<>();

        private void add(Share share, int sign) {
            if (!share.isPublic) {
                return;
            }
            kinds.merge(share.kind, sign, Integer::sum);
            int column = share.isPage() ? 1 : 0;
            share.authors.forEach(author -> authors.computeIfAbsent(author, unused -> new int[2])[column] += sign);
            if (!share.isPage()) {
                share.terms.forEach(term -> terms.merge(term, sign, Integer::sum));
            }
        }
    }

    /** Takes one share of an article back and gives another. What the article says must have been flushed. */
    void move(long articleId, Share before, Share after) {
        if (before.equals(after)) {
            return;
        }
        articles.list(articleId, after.listedAt);
        Sums sums = sums();
        sums.add(before, -1);
        sums.add(after, 1);
    }

    /** Takes back the share of an article that is about to be deleted. */
    void remove(Share before) {
        sums().add(before, -1);
    }

    private Sums sums() {
        Sums known = (Sums) transactions.getResource(PublicCounts.class);
        if (known != null) {
            return known;
        }
        purges.tag("authors");
        purges.tag("terms");
        Sums sums = new Sums();
        transactions.putResource(PublicCounts.class, sums);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(sums);
            }

            @Override
            public void afterCompletion(int status) {
                // What was added is committed or gone, with the rest of the transaction.
            }
        });
        return sums;
    }

    private void write(Sums sums) {
        // One row after the other: an update of many locks them in whatever order it finds them.
        sums.authors.forEach((author, added) -> {
            if (added[0] != 0 || added[1] != 0) {
                authors.addToCounts(author, added[0], added[1]);
            }
        });
        sums.terms.forEach((term, added) -> {
            if (added != 0) {
                terms.addToCounts(term, added);
            }
        });
        sums.kinds.forEach((kind, added) -> {
            if (added != 0) {
                totals.add(kind, added);
            }
        });
    }
}
