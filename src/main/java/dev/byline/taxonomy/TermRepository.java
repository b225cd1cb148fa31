package dev.byline.taxonomy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.byline.data.Sql;
import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sections and tags in the database. */
@ApplicationScoped
public class TermRepository implements PanacheRepository<Term> {

    @Inject
    Sql sql;

    /** The term with that slug. */
    public Optional<Term> findBySlug(Taxonomy taxonomy, String slug) {
        return find("taxonomy = ?1 and slug = ?2", taxonomy, slug).firstResultOptional();
    }

    /** The terms with those slugs, in no particular order. */
    public List<Term> listBySlugs(Taxonomy taxonomy, Collection<String> slugs) {
        return list("taxonomy = ?1 and slug in ?2", taxonomy, slugs);
    }

    /** The terms with those ids, in no particular order. */
    public List<Term> listByIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The terms of a taxonomy with those ids, in no particular order. */
    public List<Term> listByIds(Taxonomy taxonomy, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list("taxonomy = ?1 and id in ?2", taxonomy, ids);
    }

    /** Those of the ids that name terms of a taxonomy. */
    public List<Long> listKnownIds(Taxonomy taxonomy, Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : find("select t.id from Term t where t.taxonomy = ?1 and t.id in ?2", taxonomy, ids)
                        .project(Long.class).list();
    }

    /** The ids of sections with those of all sections below them. */
    public Set<Long> listIdsWithBelow(Collection<Long> ids) {
        Set<Long> all = new LinkedHashSet<>(ids);
        for (Collection<Long> level = ids; !level.isEmpty(); ) {
            level = find("select t.id from Term t where t.parent.id in ?1", level).project(Long.class).stream()
                    .filter(all::add).toList();
        }
        return all;
    }

    /** At most {@code limit} terms by name. */
    public List<Term> listAll(Taxonomy taxonomy, int limit) {
        return find("taxonomy = ?1 order by name, id", taxonomy).page(0, limit).list();
    }

    /** The busiest terms that have any public article. */
    public List<Term> listBusiest(Taxonomy taxonomy, int limit) {
        return find("taxonomy = ?1 and articleCount > 0 order by articleCount desc, name, id", taxonomy)
                .page(0, limit).list();
    }

    /** One page by name and one entry more, reversed for a backward cursor. */
    public List<Term> listPage(Taxonomy taxonomy, Cursor cursor, int limit) {
        if (cursor == null) {
            return listAll(taxonomy, limit + 1);
        }
        String where = "taxonomy = :taxonomy and (name, id) " + (cursor.backward() ? "<" : ">") + " (:name, :id)";
        String order = cursor.backward() ? " order by name desc, id desc" : " order by name, id";
        return find(where + order, Parameters.with("taxonomy", taxonomy)
                .and("name", cursor.value()).and("id", cursor.id())).page(0, limit + 1).list();
    }

    /** Tags in the order of their ids, beyond one. */
    public List<Term> listTagsInOrder(long afterId, int limit) {
        return find("taxonomy = ?1 and id > ?2 order by id", Taxonomy.TAG, afterId).page(0, limit).list();
    }

    /** Sections with so many sections above them, each with the one above, in the order of their ids beyond one. */
    public List<Term> listSectionsBelow(int above, long afterId, int limit) {
        String top = "t" + ".parent".repeat(above);
        return find("from Term t left join fetch t.parent where t.taxonomy = ?1 and t.id > ?2"
                + (above == 0 ? "" : " and " + top + " is not null") + " and " + top + ".parent is null order by t.id",
                Taxonomy.SECTION, afterId).page(0, limit).list();
    }

    /** How many terms a taxonomy has. */
    public long countAll(Taxonomy taxonomy) {
        return count("taxonomy", taxonomy);
    }

    /** How many sections lie right below one. */
    public long countBelow(Term parent) {
        return count("parent", parent);
    }

    /** Puts all sections right below one below another, or at the top for {@code null}. */
    public void moveBelow(Term from, Term to) {
        update("update Term t set t.parent = ?1, t.version = t.version + 1 where t.parent = ?2", to, from);
    }

    /** The terms of a name, in any case, that lie right below a section, or at the top for {@code null}. */
    public List<Term> listByName(Taxonomy taxonomy, String name, Long parentId) {
        return find("taxonomy = ?1 and lower(name) = lower(?2) and coalesce(parent.id, 0) = ?3 order by id", taxonomy, name,
                parentId == null ? 0L : parentId).list();
    }

    /** Adds to a term's count of public articles, past the version: counting is no edit. */
    public void addToCounts(long id, int articles) {
        sql.update("update term set article_count = article_count + ? where id = ?", articles, id);
    }
}
