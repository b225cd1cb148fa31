package dev.byline.comment.spam.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import dev.byline.comment.spam.Limits;
import dev.byline.text.CommentHtml;

/** How well the filter tells spam from comments that it has not seen, and how long that takes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilterQualityTest {

    private static final int OF_EACH = 1500;
    private static final double HOLD = Limits.DEFAULTS.filterHoldPercent() / 100.0;
    private static final double SURE = Limits.DEFAULTS.filterSpamPercent() / 100.0;

    @Test
    void trained_on_one_half_it_knows_the_other_half() {
        int trueSpam = 0;
        int falseSpam = 0;
        int missed = 0;
        int surelyWrong = 0;
        long nanos = 0;
        int judged = 0;
        for (long seed : new long[] { 1, 2, 3 }) {
            List<Corpus.Labelled> all = new Corpus(seed).comments(OF_EACH);
            Model model = new Model();
            all.subList(0, OF_EACH).forEach(one -> model.learn(tokens(one), one.spam(), 1));
            for (Corpus.Labelled one : all.subList(OF_EACH, 2 * OF_EACH)) {
                String html = CommentHtml.render(one.text());
                long start = System.nanoTime();
                double probability = model.judge(Tokens.of(one.name(), one.website(), html)).probability();
                nanos += System.nanoTime() - start;
                judged++;
                boolean found = probability >= HOLD;
                trueSpam += found && one.spam() ? 1 : 0;
                falseSpam += found && !one.spam() ? 1 : 0;
                missed += !found && one.spam() ? 1 : 0;
                surelyWrong += probability >= SURE && !one.spam() ? 1 : 0;
            }
        }
        double precision = (double) trueSpam / (trueSpam + falseSpam);
        double recall = (double) trueSpam / (trueSpam + missed);
        System.out.printf(Locale.ROOT, "Learning filter: precision %.4f, recall %.4f, good comments nearly certain to be"
                + " spam %d of %d, %.0f µs per decision%n", precision, recall, surelyWrong, judged / 2,
                nanos / 1000.0 / judged);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void what_is_unlearned_leaves_no_trace() {
        Model model = new Model();
        List<Corpus.Labelled> all = new Corpus(4).comments(50);
        all.forEach(one -> model.learn(tokens(one), one.spam(), 1));
        assertThat(model.size()).isPositive();
        all.forEach(one -> model.learn(tokens(one), one.spam(), -1));
        assertThat(model.size()).isZero();
        assertThat(model.total()).isEqualTo(new Model.Counts(0, 0));
    }

    private static java.util.Set<String> tokens(Corpus.Labelled one) {
        return Tokens.of(one.name(), one.website(), CommentHtml.render(one.text()));
    }
}
