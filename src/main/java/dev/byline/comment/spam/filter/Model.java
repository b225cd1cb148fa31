package dev.byline.comment.spam.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the filter knows: how often each token stood in good comments and in spam. A comment's most telling tokens are
 * combined as Robinson proposed, by Fisher's method on probabilities that few sightings pull towards one half (see
 * Robinson, "A Statistical Approach to the Spam Problem", 2003, and SpamBayes).
 */
public final class Model {

    /** Tokens that are combined at the most. */
    private static final int MOST_TELLING = 100;
    /** Tokens nearer to one half than this tell nothing. */
    private static final double NOISE = 0.1;
    private static final double UNKNOWN = 0.5;
    /** How many sightings the assumption about unknown tokens is worth. */
    private static final double STRENGTH = 0.6;

    private final Map<String, Counts> tokens = new ConcurrentHashMap<>();
    private volatile Counts total = new Counts(0, 0);

    /**
     * Numbers of comments.
     *
     * @param ham  good ones
     * @param spam spam
     */
    public record Counts(int ham, int spam) {

        Counts plus(int moreHam, int moreSpam) {
            return new Counts(Math.max(0, ham + moreHam), Math.max(0, spam + moreSpam));
        }

        boolean isEmpty() {
            return ham == 0 && spam == 0;
        }
    }

    /**
     * What the model thinks of a comment.
     *
     * @param probability of spam, 0 to 1; one half if it cannot tell
     * @param telling     tokens that speak for spam, the most telling first
     */
    public record Opinion(double probability, List<String> telling) {
    }

    private record Telling(String token, double probability) {

        double strength() {
            return Math.abs(probability - 0.5);
        }
    }

    /** From how many comments it has learned. */
    public Counts total() {
        return total;
    }

    /** How many tokens it knows. */
    public int size() {
        return tokens.size();
    }

    /** Learns, or with -1 unlearns, one comment. */
    public void learn(Set<String> seen, boolean spam, int times) {
        addToTotal(spam ? 0 : times, spam ? times : 0);
        seen.forEach(token -> add(token, spam ? 0 : times, spam ? times : 0));
    }

    void add(String token, int ham, int spam) {
        tokens.compute(token, (unused, known) -> {
            Counts now = (known == null ? new Counts(0, 0) : known).plus(ham, spam);
            return now.isEmpty() ? null : now;
        });
    }

    void addToTotal(int ham, int spam) {
        total = total.plus(ham, spam);
    }

    /** What it thinks of a comment with these tokens. */
    public Opinion judge(Set<String> seen) {
        List<Telling> telling = new ArrayList<>();
        for (String token : seen) {
            double probability = probability(token);
            if (Math.abs(probability - 0.5) >= NOISE) {
                telling.add(new Telling(token, probability));
            }
        }
        telling.sort(Comparator.comparingDouble(Telling::strength).reversed());
        List<Telling> most = telling.subList(0, Math.min(MOST_TELLING, telling.size()));
        double forSpam = 0;
        double forHam = 0;
        for (Telling one : most) {
            forSpam += Math.log(1 - one.probability());
            forHam += Math.log(one.probability());
        }
        double spam = 1 - chance(-forSpam, most.size());
        double ham = 1 - chance(-forHam, most.size());
        return new Opinion((1 + spam - ham) / 2,
                most.stream().filter(one -> one.probability() > 0.5).map(Telling::token).toList());
    }

    private double probability(String token) {
        Counts seen = tokens.get(token);
        Counts all = total;
        if (seen == null || all.ham() == 0 || all.spam() == 0) {
            return UNKNOWN;
        }
        double spam = Math.min(1, (double) seen.spam() / all.spam());
        double ham = Math.min(1, (double) seen.ham() / all.ham());
        int sightings = seen.ham() + seen.spam();
        return spam + ham == 0 ? UNKNOWN
                : (STRENGTH * UNKNOWN + sightings * (spam / (spam + ham))) / (STRENGTH + sightings);
    }

    /** The chance that chi squared with {@code 2 * pairs} degrees of freedom is at least twice {@code half}. */
    private static double chance(double half, int pairs) {
        double term = Math.exp(-half);
        double sum = term;
        for (int index = 1; index < pairs; index++) {
            term *= half / index;
            sum += term;
        }
        return pairs == 0 ? 1 : Math.min(1, sum);
    }
}
