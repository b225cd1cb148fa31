package dev.byline.fleet;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which versions of one thing were acknowledged, when and by which node. The rule that reads are held to: a page that
 * misses a version is stale if that version was acknowledged <em>before the request for the page was sent</em>. What
 * is acknowledged while the answer is on its way may be in it or not. A version that was never acknowledged may be
 * there or not, at any time. Versions count from 1; one writer makes them in order.
 */
final class Ledger {

    /** How fresh a page was. */
    enum Verdict {
        /** It missed nothing. */
        FRESH,
        /** It missed what other nodes had acknowledged. */
        BEHIND,
        /** It missed what the node that was asked had acknowledged itself. */
        VIOLATION
    }

    /**
     * A page's verdict.
     *
     * @param lag for how long, in nanoseconds, the longest acknowledged of the versions that it missed had been so when
     *            the request was sent
     */
    record Judgement(Verdict verdict, long lag) {

        static final Judgement FRESH = new Judgement(Verdict.FRESH, 0);

        /** The worse of two. */
        Judgement or(Judgement other) {
            int order = verdict.compareTo(other.verdict);
            return order > 0 || order == 0 && lag >= other.lag ? this : other;
        }
    }

    private final AtomicLongArray times;
    private final AtomicIntegerArray nodes;
    private volatile int highest;

    /** A ledger for that many versions. */
    Ledger(int most) {
        times = new AtomicLongArray(most + 1);
        nodes = new AtomicIntegerArray(most + 1);
    }

    /** Notes an acknowledgement that came at a moment of {@link System#nanoTime}. */
    void acknowledge(int version, int node, long moment) {
        nodes.set(version, node);
        times.set(version, moment);
        highest = version;
    }

    /** The highest version that was acknowledged, 0 for none. */
    int highest() {
        return highest;
    }

    /** Whether the last acknowledgement came from another node than this. */
    boolean isLastOfOther(int node) {
        return highest > 0 && nodes.get(highest) != node;
    }

    /** Whether a version was acknowledged before a moment. */
    boolean isKnown(int version, long moment) {
        long time = times.get(version);
        return time != 0 && time - moment < 0;
    }

    /** Judges a page that shows all up to a version, and nothing above it. */
    Judgement judge(int shown, int node, long sent) {
        return judge(shown + 1, highest, node, sent);
    }

    /** Judges a page that misses one version. */
    Judgement judgeMissing(int version, int node, long sent) {
        return judge(version, version, node, sent);
    }

    private Judgement judge(int from, int to, int node, long sent) {
        boolean same = false;
        long lag = 0;
        for (int version = from; version <= to; version++) {
            if (isKnown(version, sent)) {
                same |= nodes.get(version) == node;
                lag = Math.max(lag, sent - times.get(version));
            }
        }
        return lag == 0 ? Judgement.FRESH : new Judgement(same ? Verdict.VIOLATION : Verdict.BEHIND, lag);
    }
}
