package dev.byline.comment.erasure;

import java.util.Collection;
import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Origins of erased comments in the database. */
@ApplicationScoped
public class ErasedOriginRepository implements PanacheRepositoryBase<ErasedOrigin, String> {

    /** Remembers an origin; once is enough. */
    public void add(String origin) {
        getEntityManager().createNativeQuery(
                "insert into erased_origin (origin) values (:origin) on conflict do nothing")
                .setParameter("origin", origin).executeUpdate();
    }

    /** Origins in alphabetical order, beyond one. */
    public List<String> listInOrder(String after, int limit) {
        return find("select e.origin from ErasedOrigin e where e.origin > ?1 order by e.origin", after)
                .page(0, limit).project(String.class).list();
    }

    /** Those of the origins whose comments were erased. */
    public List<String> listErased(Collection<String> origins) {
        return origins.isEmpty() ? List.of()
                : find("select e.origin from ErasedOrigin e where e.origin in ?1", origins).project(String.class)
                        .list();
    }
}
