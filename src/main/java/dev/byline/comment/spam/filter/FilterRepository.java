package dev.byline.comment.spam.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** What the filter knows, in the database. Whoever changes it locks the total first. */
@ApplicationScoped
public class FilterRepository implements PanacheRepositoryBase<FilterToken, String> {

    private static final int PAGE = 5000;
    private static final int IN = 500;

    /** Locks the filter for this transaction, if nobody else has. */
    boolean tryLock() {
        return !getEntityManager().createNativeQuery(
                "select id from filter_total where id = 1 for update skip locked").getResultList().isEmpty();
    }

    /** Locks the filter for this transaction, after waiting for whoever has. */
    FilterTotal lock() {
        return getEntityManager().find(FilterTotal.class, FilterTotal.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** From how many comments the filter has learned. */
    Model.Counts total() {
        return getEntityManager().createQuery("select t.ham, t.spam from FilterTotal t where t.id = 1", Model.Counts.class)
                .getSingleResult();
    }

    /** Tokens after one, in order. */
    List<FilterToken> listAfter(String token) {
        return find("token > ?1 order by token", token).page(0, PAGE).list();
    }

    /** Every token's counts, at most {@code limit}. */
    Map<String, Model.Counts> mapAll(int limit) {
        Map<String, Model.Counts> all = new HashMap<>();
        String last = "";
        List<FilterToken> page;
        do {
            page = listAfter(last);
            page.forEach(token -> all.put(token.token, new Model.Counts(token.ham, token.spam)));
            getEntityManager().clear();
            last = page.isEmpty() ? last : page.get(page.size() - 1).token;
        } while (page.size() == PAGE && all.size() < limit);
        return all;
    }

    /** Those of the tokens that are known. */
    Map<String, FilterToken> mapByTokens(Collection<String> tokens) {
        Map<String, FilterToken> known = new HashMap<>();
        List<String> all = new ArrayList<>(tokens);
        for (int from = 0; from < all.size(); from += IN) {
            list("token in ?1", all.subList(from, Math.min(all.size(), from + IN)))
                    .forEach(token -> known.put(token.token, token));
        }
        return known;
    }

    /** Forgets tokens that were seen at most so many times. */
    long deleteRare(int sightings) {
        return delete("ham + spam <= ?1", sightings);
    }
}
