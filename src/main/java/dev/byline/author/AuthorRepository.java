package dev.byline.author;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.byline.data.Identity;
import dev.byline.data.Sql;
import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Authors in the database. */
@ApplicationScoped
public class AuthorRepository implements PanacheRepository<Author> {

    @Inject
    Sql sql;

    private static final String PUBLIC = "(articleCount > 0 or pageCount > 0)";

    /** The author with that slug. */
    public Optional<Author> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The author that an import made from that origin. */
    public Optional<Author> findByOrigin(String origin) {
        return find("origin", origin).firstResultOptional();
    }

    /** The author with that identity, whether an import made it or somebody here. */
    public Optional<Author> findByIdentity(String identity) {
        return findByOrigin(identity).or(() -> Identity.ids(Author.IDENTITY, List.of(identity)).stream()
                .map(this::findById).filter(author -> author != null && author.identity().equals(identity))
                .findFirst());
    }

    /** Authors in the order of their ids, beyond one. */
    public List<Author> listInOrder(long afterId, int limit) {
        return find("id > ?1 order by id", afterId).page(0, limit).list();
    }

    /** The authors with those ids, in no particular order. */
    public List<Author> listByIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The authors of exactly that name, in no particular order. */
    public List<Author> listByName(String name) {
        return list("name", name);
    }

    /** The authors with those slugs, in no particular order. */
    public List<Author> listBySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }

    /**
     * One page by name and one entry more, reversed for a backward cursor.
     *
     * @param all also those without anything public, for the desk
     */
    public List<Author> listPage(boolean all, Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        String order = backward ? " order by name desc, id desc" : " order by name, id";
        String where = all ? "1 = 1" : PUBLIC;
        if (cursor == null) {
            return find(where + order).page(0, limit + 1).list();
        }
        return find(where + " and (name, id) " + (backward ? "<" : ">") + " (:name, :id)" + order,
                Parameters.with("name", cursor.value()).and("id", cursor.id())).page(0, limit + 1).list();
    }

    /** How many authors a list without limit would have. */
    public long countAll(boolean all) {
        return all ? count() : count(PUBLIC);
    }

    /** Adds to an author's counts of public articles and pages, past the version: counting is no edit. */
    public void addToCounts(long id, int articles, int pages) {
        sql.update("update author set article_count = article_count + ?, page_count = page_count + ? where id = ?",
                articles, pages, id);
    }
}
