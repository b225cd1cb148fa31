package dev.byline.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Moves id sequences out of the way of ids that an import brings along. */
@ApplicationScoped
public class Sequences {

    /** Ids above this are never kept: the sequence behind them must not run out, and JSON numbers must stay exact. */
    public static final long HIGHEST_KEPT_ID = 1_000_000_000_000L;

    @Inject
    EntityManager entities;

    /**
     * Makes sure that the sequence's next id is greater than {@code id}. A transaction of its own, because changing a
     * sequence commits on H2.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void moveBeyond(String sequence, long id) {
        if (!sequence.matches("[a-z_]+") || id > HIGHEST_KEPT_ID) {
            throw new IllegalArgumentException("Not a sequence to move: " + sequence + " beyond " + id);
        }
        Number next = (Number) entities.createNativeQuery("select nextval('" + sequence + "')").getSingleResult();
        if (next.longValue() <= id) {
            entities.createNativeQuery("alter sequence " + sequence + " restart with " + (id + 1)).executeUpdate();
        }
    }
}
