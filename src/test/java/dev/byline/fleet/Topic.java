package dev.byline.fleet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Something that one writer changes again and again, and the pages that show it. Each change puts a number behind a
 * mark that stands nowhere else, so that a page tells how fresh it is.
 */
abstract class Topic {

    static final int MOST_VERSIONS = 200_000;

    final Fleet fleet;
    final String mark;
    final Ledger ledger = new Ledger(MOST_VERSIONS);
    String slug;

    Topic(Fleet fleet, String mark) {
        this.fleet = fleet;
        this.mark = mark;
    }

    /**
     * A page of the topic.
     *
     * @param target what to ask for
     * @param judge  tells how fresh an answer was
     */
    record Page(String target, Judge judge) {
    }

    /** Judges an answer to a request that a node was sent at a moment. */
    interface Judge {

        /** The judgement of an answer's body. */
        Ledger.Judgement judge(String body, int node, long sent);
    }

    /** Makes the topic; before anybody reads or writes it. */
    abstract void create() throws IOException;

    /** Makes the next change by a node and notes it when it is acknowledged; any failure leaves it unacknowledged. */
    abstract void write(Line line, int node) throws IOException;

    /** The pages that show it. */
    abstract List<Page> pages();

    /** Whether the last change was made by another node. */
    boolean isLastOfOther(int node) {
        return ledger.isLastOfOther(node);
    }

    /** The text of a version. */
    String text(int version) {
        return mark + version + "x";
    }

    /** A page that shows some version of the topic by its mark, the highest of them counts. */
    Page marked(String target) {
        return new Page(target, (body, node, sent) -> ledger.judge(highest(body), node, sent));
    }

    /** A page that counts versions in a field of JSON. */
    Page counted(String target, String before) {
        return new Page(target, (body, node, sent) -> ledger.judge(number(body, body.indexOf(before) + before.length()),
                node, sent));
    }

    private int highest(String body) {
        int[] highest = { 0 };
        eachMark(body, version -> highest[0] = Math.max(highest[0], version));
        return highest[0];
    }

    /** Tells all versions that a page shows. */
    void eachMark(String body, IntConsumer found) {
        for (int at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + 1)) {
            found.accept(number(body, at + mark.length()));
        }
    }

    /** The number that begins there, 0 if none does. */
    static int number(String body, int start) {
        int number = 0;
        IntUnaryOperator digit = at -> at < body.length() ? body.charAt(at) - '0' : -1;
        for (int at = start; digit.applyAsInt(at) >= 0 && digit.applyAsInt(at) <= 9; at++) {
            number = 10 * number + digit.applyAsInt(at);
        }
        return number;
    }

    /** An answer that acknowledges; everything else is an error. */
    static Line.Answer acknowledged(Line.Answer answer) throws IOException {
        if (answer.status() >= 300) {
            throw new IOException(String.format(Locale.ROOT, "%d: %s", answer.status(), answer.body()));
        }
        return answer;
    }
}
