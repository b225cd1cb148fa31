package dev.byline.comment.spam;

import java.util.List;
import java.util.Optional;

import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Saved versions of the rules. */
@ApplicationScoped
public class RulesRepository implements PanacheRepositoryBase<StoredRules, Integer> {

    /** The highest version, 0 if none was saved. */
    public int latestVersion() {
        return find("select coalesce(max(version), 0) from StoredRules").project(Integer.class).singleResult();
    }

    /** The version in force; empty if none was saved. */
    public Optional<StoredRules> findLatest() {
        return find("order by version desc").page(0, 1).firstResultOptional();
    }

    /** Versions that say something, in lower case. */
    List<StoredRules> listThatSay(String like) {
        return list("lower(content) like ?1", like);
    }

    /** One page of versions, newest first, and one more, reversed for a backward cursor. */
    public List<StoredRules> listPage(Cursor cursor, int limit) {
        if (cursor == null) {
            return find("order by version desc").page(0, limit + 1).list();
        }
        return (cursor.backward() ? find("version > ?1 order by version", (int) cursor.id())
                : find("version < ?1 order by version desc", (int) cursor.id())).page(0, limit + 1).list();
    }
}
