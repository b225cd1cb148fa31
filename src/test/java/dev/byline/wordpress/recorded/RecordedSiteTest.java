package dev.byline.wordpress.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.byline.HttpTest;
import dev.byline.importer.Imports;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * What a WordPress 6.1.9 answered is answered alike, field by field, but for the differences that
 * {@code wordpress/recorded-differences.json} lists with their reasons.
 */
@HttpTest
@TestProfile(WordPressSite.class)
class RecordedSiteTest {

    private static final double LEAST_SHARE = 0.95;

    @Inject
    EntityManager entities;

    private int networks;

    /** Where the recorded form with a comment that is held leads to here. */
    private String preview;

    private final List<Difference> unlisted = new ArrayList<>();
    private final Set<Intended> occurred = new HashSet<>();
    private final Set<String> special = new HashSet<>();
    private final Set<String> general = new HashSet<>();

    @Test
    void recorded_exchanges_are_answered_alike() {
        Imports.emptySite(entities);
        List<Exchange> exchanges = Exchange.all().stream().filter(exchange -> !exchange.needsSigningIn()).toList();
        RecordedSite site = new RecordedSite(exchanges);
        // Exports do not tell the program that a comment was sent with.
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                "update comment set user_agent = 'seed/1.0' where id < 3000").executeUpdate());
        // Lists count what is there, so all reads come before what is sent.
        exchanges.stream().filter(exchange -> !exchange.isSubmission()).forEach(exchange -> replay(site, exchange));
        exchanges.stream().filter(Exchange::isSubmission).sorted(Comparator.comparing(Exchange::isPage))
                .forEach(exchange -> replay(site, exchange));
        double reads = share(exchanges, exchange -> !exchange.isSubmission());
        double submissions = share(exchanges, Exchange::isSubmission);
        assertThat(String.join("\n", unlisted.stream().map(Difference::toString).toList()))
                .as("differences that are not listed").isEmpty();
        assertThat(Intended.all().stream().filter(listed -> !occurred.contains(listed)))
                .as("listed differences that do not occur").isEmpty();
        assertThat(reads).as("share of reads that agree").isGreaterThanOrEqualTo(LEAST_SHARE);
        assertThat(submissions).as("share of submissions that agree").isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    private void replay(RecordedSite site, Exchange exchange) {
        String network = "10." + networks++ + ".2.10";
        site.under(exchange.settings(), () -> {
            if (exchange.isSecond()) {
                Answer.to(WordPressSite.site(), exchange.first(), site.changes(exchange.request(),
                        exchange.name().endsWith("flood") ? network : "10." + networks + ".3.10"));
            }
            Exchange sent = exchange.name().equals("form-held-preview") ? exchange.at(preview) : exchange;
            Answer answer = Answer.to(WordPressSite.site(), sent.request(), site.changes(sent.request(), network));
            if (exchange.name().equals("form-held")) {
                preview = answer.fields().getOrDefault("location", "").replace(WordPressSite.site(), "")
                        .replaceAll("#.*", "");
            }
            String made = Comparison.newComment(answer.fields());
            judge(Comparison.of(exchange, WordPressSite.site(), answer,
                    exchange.stored() == null || made == null ? Map.of() : RecordedSite.stored(made), network));
        });
    }

    private void judge(List<Difference> differences) {
        for (Difference found : differences) {
            Intended intended = Intended.all().stream().filter(one -> one.covers(found)).findFirst().orElse(null);
            if (intended == null) {
                unlisted.add(found);
            } else {
                occurred.add(intended);
            }
            (intended != null && intended.general() ? general : special).add(found.example());
        }
    }

    /** Prints and tells which share of the exchanges differs by nothing but what holds for the whole face. */
    private double share(List<Exchange> exchanges, Predicate<Exchange> which) {
        List<String> names = exchanges.stream().filter(which).map(Exchange::name).toList();
        List<String> apart = names.stream().filter(special::contains).toList();
        long alike = names.stream().filter(name -> !special.contains(name) && !general.contains(name)).count();
        System.out.printf("%d of %d recorded %s agree, %d of them in every byte that is compared; not: %s%n",
                names.size() - apart.size(), names.size(), which.test(exchanges.get(0)) ? "reads" : "submissions", alike,
                apart);
        return (double) (names.size() - apart.size()) / names.size();
    }
}
