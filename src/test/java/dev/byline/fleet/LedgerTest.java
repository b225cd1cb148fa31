package dev.byline.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import dev.byline.fleet.Ledger.Verdict;

/** The judge of the freshness test, with made-up reads: it must see what is stale and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {

    private final Ledger ledger = new Ledger(10);

    LedgerTest() {
        ledger.acknowledge(1, 0, 1_000);
        ledger.acknowledge(2, 1, 2_000);
        // The third write was never acknowledged.
        ledger.acknowledge(4, 0, 4_000);
    }

    @Test
    void the_latest_version_is_fresh_everywhere() {
        assertThat(ledger.judge(4, 0, 9_000).verdict()).isEqualTo(Verdict.FRESH);
        assertThat(ledger.judge(4, 1, 9_000).verdict()).isEqualTo(Verdict.FRESH);
        assertThat(ledger.judge(5, 1, 9_000).verdict()).as("ahead of its acknowledgement").isEqualTo(Verdict.FRESH);
    }

    @Test
    void an_older_version_on_the_node_that_acknowledged_a_newer_one_is_a_violation() {
        assertThat(ledger.judge(3, 0, 4_001)).isEqualTo(new Ledger.Judgement(Verdict.VIOLATION, 1));
        assertThat(ledger.judge(1, 1, 2_500)).isEqualTo(new Ledger.Judgement(Verdict.VIOLATION, 500));
        assertThat(ledger.judge(0, 0, 2_500)).as("since its own first write, though the last was the other's")
                .isEqualTo(new Ledger.Judgement(Verdict.VIOLATION, 1_500));
    }

    @Test
    void an_older_version_elsewhere_is_behind_by_the_time_since_the_first_that_it_misses() {
        assertThat(ledger.judge(2, 1, 4_700)).isEqualTo(new Ledger.Judgement(Verdict.BEHIND, 700));
        assertThat(ledger.judge(1, 0, 3_500)).isEqualTo(new Ledger.Judgement(Verdict.BEHIND, 1_500));
    }

    @Test
    void what_is_acknowledged_after_the_request_was_sent_may_be_missing() {
        assertThat(ledger.judge(2, 0, 4_000).verdict()).isEqualTo(Verdict.FRESH);
        assertThat(ledger.judge(2, 0, 3_999).verdict()).isEqualTo(Verdict.FRESH);
    }

    @Test
    void what_was_never_acknowledged_is_never_missing() {
        assertThat(ledger.judgeMissing(3, 0, 9_000).verdict()).isEqualTo(Verdict.FRESH);
        assertThat(ledger.judgeMissing(4, 0, 9_000).verdict()).isEqualTo(Verdict.VIOLATION);
    }
}
