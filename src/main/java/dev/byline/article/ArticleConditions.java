package dev.byline.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.byline.article.ArticleLists.Found;
import dev.byline.taxonomy.Term;

/**
 * A list in JPQL, on the article {@code a}. A public list under an author or term begins at the rows of that one,
 * {@code l}, which have an index by date.
 */
final class ArticleConditions {

    /** The author or term at whose rows a list begins. */
    private record Start(String entity, String field, Long id, int articles) {
    }

    private final Found found;
    private final Start start;
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * The conditions of a query but for its words.
     *
     * @param begins whether it may begin at an author or term; else it is read in the order of all articles
     */
    ArticleConditions(Found found, boolean begins) {
        ArticleQuery query = found.query();
        this.found = found;
        start = begins && query.isListed() ? start() : null;
        if (start != null) {
            add("l." + start.field + " = :start and l.listedAt is not null", "start", start.id);
        }
        listedUnder("AuthorListing", "authorId", "author", found.author() == null ? null : found.author().id);
        listedUnder("TermListing", "termId", "section", found.section() == null ? null : found.section().id);
        listedUnder("TermListing", "termId", "tag", found.tag() == null ? null : found.tag().id);
        if (query.publishedAfter() != null) {
            add(date() + " > :publishedAfter", "publishedAfter", query.publishedAfter());
        }
        if (query.publishedBefore() != null) {
            add(date() + " < :publishedBefore", "publishedBefore", query.publishedBefore());
        }
        if (query.ownedBy() != null) {
            own(query.ownedBy());
        }
    }

    /** Adds that the words which are searched for are found. */
    ArticleConditions withWords() {
        List<String> words = found.query().words();
        for (int index = 0; index < words.size(); index++) {
            add((index == 0 ? "exists (select 1 from ArticleBody b where b.articleId = " + id() + " and " : "")
                    + "b.words like :word" + index, "word" + index, words.get(index));
        }
        conditions.append(words.isEmpty() ? "" : ")");
        return this;
    }

    /** The filter that fewest articles pass. */
    private Start start() {
        return Stream.of(found.author() == null ? null
                : new Start("AuthorListing", "authorId", found.author().id, found.author().articleCount),
                start(found.section()), start(found.tag())).filter(one -> one != null)
                .min(Comparator.comparingInt(Start::articles)).orElse(null);
    }

    private static Start start(Term term) {
        return term == null ? null : new Start("TermListing", "termId", term.id, term.articleCount);
    }

    private void listedUnder(String entity, String field, String name, Long id) {
        boolean begun = start != null && start.entity.equals(entity) && start.id.equals(id);
        if (id != null && !begun) {
            add("exists (select 1 from " + entity + " " + name + " where " + name + ".articleId = " + id() + " and "
                    + name + "." + field + " = :" + name + ")", name, id);
        }
    }

    private void own(ArticleQuery.Owner owner) {
        boolean writes = owner.authorId() != null;
        add("(a.createdBy = :owner" + (writes
                ? " or exists (select 1 from AuthorListing o where o.articleId = a.id and o.authorId = :self))" : ")"),
                "owner", owner.userId());
        if (writes) {
            set("self", owner.authorId());
        }
    }

    /** Adds a condition with its value. */
    void add(String condition, String name, Object value) {
        conditions.append(conditions.isEmpty() ? "" : " and ").append(condition);
        values.put(name, value);
    }

    /** Gives a name in a condition its value. */
    void set(String name, Object value) {
        values.put(name, value);
    }

    /** The date by which a list is read. */
    String date() {
        return start == null ? "a.publishedAt" : "l.listedAt";
    }

    /** The id that decides among equal dates. */
    String id() {
        return start == null ? "a.id" : "l.articleId";
    }

    /** What the names in the query stand for; to be read after the query. */
    Map<String, Object> values() {
        return values;
    }

    /** Selects something of each article, such as {@code a} itself. */
    String select(String what) {
        String from = start == null ? "Article a" : start.entity + " l join Article a on a.id = l.articleId";
        return "select " + what + " from " + from + where(true);
    }

    /** Counts the articles; without looking at them, where a list begins at an author or term. */
    String count() {
        boolean looks = start == null || found.query().kind() != null;
        String from = start == null ? "Article a"
                : start.entity + " l" + (looks ? " join Article a on a.id = l.articleId" : "");
        return "select count(*) from " + from + where(looks);
    }

    private String where(boolean looks) {
        String own = "";
        if (looks) {
            values.put("status", found.query().status());
            own = "a.status = :status and " + (found.query().kind() == null ? "a.kind <> 'page'" : "a.kind = :kind");
            if (found.query().kind() != null) {
                values.put("kind", found.query().kind());
            }
        }
        return " where " + own + (own.isEmpty() || conditions.isEmpty() ? "" : " and ") + conditions;
    }
}
