package dev.byline.comment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import dev.byline.article.ArticleStatus;
import dev.byline.data.Conditions;

/**
 * Which comments a list has, as conditions in JPQL on the comment {@code c} and its article {@code a}, all of which must
 * hold. Private fields cannot be searched, only compared as a whole. Read by {@link CommentFinder}.
 */
public final class CommentFilter {

    private final Conditions conditions = new Conditions();

    private CommentFilter() {
    }

    /** Approved comments below public articles. */
    public static CommentFilter ofPublic() {
        return new CommentFilter().status(CommentStatus.APPROVED).where("a.status = ", ArticleStatus.PUBLISHED);
    }

    /** Comments whatever their status, below any article; without those of which nothing is left. */
    public static CommentFilter ofDesk() {
        CommentFilter filter = new CommentFilter();
        filter.conditions.add("c.text <> ''");
        return filter;
    }

    /** Only below articles without a password. */
    public CommentFilter belowOpenArticles() {
        conditions.add("a.password is null");
        return this;
    }

    /** Only where it stands so. */
    public CommentFilter status(CommentStatus status) {
        return where("c.status = ", status);
    }

    /** Only where it stands in one of two ways. */
    public CommentFilter status(CommentStatus one, CommentStatus other) {
        conditions.add("c.status in (" + name(one) + ", " + name(other) + ")");
        return this;
    }

    /** Only those with one of these ids. */
    public CommentFilter ids(Collection<Long> ids) {
        return in("c.id", ids);
    }

    /** Without those with one of these ids. */
    public CommentFilter withoutIds(Collection<Long> ids) {
        return ids.isEmpty() ? this : where("c.id not in ", ids);
    }

    /** Only below these articles. */
    public CommentFilter articles(Collection<Long> ids) {
        return in("c.articleId", ids);
    }

    /** Only right below these comments; 0 is the top. */
    public CommentFilter parents(Collection<Long> ids) {
        return in("coalesce(c.parentId, 0)", "c.parentId", ids);
    }

    /** Not right below these comments; 0 is the top. */
    public CommentFilter withoutParents(Collection<Long> ids) {
        return ids.isEmpty() ? this : where("coalesce(c.parentId, 0) not in ", ids);
    }

    /** Only by desk users who write as one of these authors; 0 stands for everybody who does not. */
    public CommentFilter writers(Collection<Long> authorIds) {
        conditions.add(writtenBy(authorIds));
        return this;
    }

    /** Not by desk users who write as one of these authors; 0 stands for everybody who does not. */
    public CommentFilter withoutWriters(Collection<Long> authorIds) {
        if (!authorIds.isEmpty()) {
            conditions.add("not " + writtenBy(authorIds));
        }
        return this;
    }

    /** Only by the writer with an address. */
    public CommentFilter emailHash(String hash) {
        return where("c.emailHash = ", hash);
    }

    /** Only those written at a moment or later. */
    public CommentFilter from(Instant moment) {
        return where("c.createdAt >= ", moment);
    }

    /** Only those written before a moment. */
    public CommentFilter before(Instant moment) {
        return where("c.createdAt < ", moment);
    }

    /** Only those whose text, name or website have these letters somewhere, in any case. */
    public CommentFilter saying(String letters) {
        String like = name(Conditions.containing(letters.toLowerCase(Locale.ROOT)));
        conditions.add("(lower(c.text) like " + like + " or lower(c.name) like " + like + " or lower(c.website) like "
                + like + ")");
        return this;
    }

    /** None at all. */
    public CommentFilter none() {
        conditions.add("1 = 0");
        return this;
    }

    private String writtenBy(Collection<Long> authorIds) {
        String known = "exists (select 1 from User u where u.id = c.userId and u.authorId ";
        String listed = known + "in " + name(authorIds.isEmpty() ? List.of(-1L) : authorIds) + ")";
        return authorIds.contains(0L) ? "(" + listed + " or not " + known + "is not null))" : listed;
    }

    private CommentFilter in(String field, Collection<Long> ids) {
        return in(field, field, ids);
    }

    /** The column itself where 0 is not asked for, since only that has an index. */
    private CommentFilter in(String field, String column, Collection<Long> ids) {
        return ids.isEmpty() ? none() : where((ids.contains(0L) ? field : column) + " in ", ids);
    }

    private CommentFilter where(String condition, Object value) {
        conditions.add(condition, value);
        return this;
    }

    private String name(Object value) {
        return conditions.name(value);
    }

    Conditions conditions() {
        return conditions;
    }
}
