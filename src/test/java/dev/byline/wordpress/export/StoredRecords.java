package dev.byline.wordpress.export;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hibernate.Hibernate;

import dev.byline.article.ArticleBodyRepository;
import dev.byline.article.ArticleRepository;
import dev.byline.article.FormerSlugRepository;
import dev.byline.author.AuthorRepository;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.taxonomy.TermRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Everything that an export has to carry, as texts that can be compared. */
@ApplicationScoped
@Transactional
public class StoredRecords {

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleBodyRepository bodies;

    @Inject
    FormerSlugRepository formerSlugs;

    @Inject
    AuthorRepository authors;

    @Inject
    TermRepository terms;

    @Inject
    CommentRepository comments;

    @Inject
    FindingRepository findings;

    @Inject
    EntityManager entities;

    /** All records by what they are, with every field but those that no export carries. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        authors.streamAll().forEach(author -> all.put("author " + author.id, author.identity() + fields(author)));
        terms.streamAll().forEach(term -> all.put("term " + term.id,
                fields(term, "parent") + (term.parent == null ? null : term.parent.id)));
        articles.streamAll().forEach(article -> all.put("article " + article.id, article.identity()
                + fields(article, "authors", "terms", "createdBy")
                + article.authors.stream().map(author -> author.slug).toList()
                + article.terms.stream().map(term -> term.id).sorted(Comparator.naturalOrder()).toList()));
        bodies.streamAll().forEach(body -> all.put("body " + body.articleId, fields(body)));
        formerSlugs.streamAll().forEach(former -> all.put("former slug " + former.slug, fields(former)));
        comments.streamAll().forEach(comment -> all.put("comment " + comment.id, comment.identity()
                + fields(comment, "duplicateHash")));
        findings.mapByComments(comments.streamAll().map(comment -> comment.id).toList()).forEach((id, found) ->
                all.put("findings " + id, found.stream().map(one -> one.finding().toString())
                        .collect(Collectors.joining())));
        return all;
    }

    private static String fields(Object entity, String... except) {
        List<String> left = new ArrayList<>(List.of(except));
        // The identity stands for the origin; a version counts what was done here.
        left.addAll(List.of("origin", "version"));
        StringBuilder line = new StringBuilder();
        for (Field field : Hibernate.getClass(entity).getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("$")
                    && !left.contains(field.getName())) {
                try {
                    field.setAccessible(true);
                    line.append('|').append(field.getName()).append('=').append(field.get(Hibernate.unproxy(entity)));
                } catch (IllegalAccessException closed) {
                    throw new IllegalStateException(closed);
                }
            }
        }
        return line.toString();
    }

    /** Removes all of them, and what erased comments would leave. */
    public void clear() {
        entities.createNativeQuery("update term set parent_id = null").executeUpdate();
        for (String table : new String[] { "comment", "article_term", "article_author", "article", "article_total",
            "term", "author", "erased_origin" }) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
        }
    }
}
