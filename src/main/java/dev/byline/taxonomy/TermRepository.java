package dev.byline.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /** How many terms a taxonomy has. */
    public long countAll(Taxonomy taxonomy) {
        return count("taxonomy", taxonomy);
    }

    /** How many sections lie right below one. */
    public long countBelow(Term parent) {
        return count("parent", parent);
    }

    /** Adds to a term's count of public articles, past the version: counting is no edit. */
    public void addToCounts(long id, int articles) {
        sql.update("update term set article_count = article_count + ? where id = ?", articles, id);
    }
}
