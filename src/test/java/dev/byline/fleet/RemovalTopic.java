package dev.byline.fleet;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** An article with a few comments at most: the desk writes one and throws it away again. Both must be seen. */
final class RemovalTopic extends Topic {

    /** Of the {@link #ledger}: that a comment is there. Here: that it has gone. */
    private final Ledger removals = new Ledger(MOST_VERSIONS);
    private final BitSet leaving = new BitSet();
    private int version = 1;
    private volatile String id;

    RemovalTopic(Fleet fleet, String mark) {
        super(fleet, mark);
    }

    @Override
    void create() throws IOException {
        slug = fleet.article("Removed " + mark);
    }

    @Override
    void write(Line line, int node) throws IOException {
        if (id == null) {
            // A number of its own at each attempt: one that was not acknowledged may stay for ever.
            int made = version++;
            id = Fleet.field(acknowledged(line.send("POST", "/api/v1/articles/" + slug + "/comments", fleet.desk(),
                    Fleet.comment(text(made)))), "id");
            ledger.acknowledge(made, node, System.nanoTime());
        } else {
            int last = ledger.highest();
            leave(last);
            acknowledged(line.send("PATCH", "/api/v1/comments/" + id, fleet.desk(), "{\"status\":\"trash\"}"));
            removals.acknowledge(last, node, System.nanoTime());
            id = null;
        }
    }

    @Override
    List<Page> pages() {
        String article = "/api/v1/articles/" + slug;
        return List.of(shown(article + "/comments"), shown(article + "?include=comments"), shown("/articles/" + slug),
                shown("/articles/" + slug + "/comments.html"));
    }

    private Page shown(String target) {
        return new Page(target, (body, node, sent) -> {
            Ledger.Judgement[] worst = { Ledger.Judgement.FRESH };
            BitSet there = new BitSet();
            eachMark(body, there::set);
            there.stream().forEach(each -> worst[0] = worst[0].or(removals.judgeMissing(each, node, sent)));
            int last = ledger.highest();
            // Asked after the answer came: if nobody has tried to remove it by now, it had to be there.
            return there.get(last) || isLeaving(last) ? worst[0] : worst[0].or(ledger.judgeMissing(last, node, sent));
        });
    }

    private synchronized void leave(int number) {
        leaving.set(number);
    }

    private synchronized boolean isLeaving(int number) {
        return leaving.get(number);
    }

    @Override
    boolean isLastOfOther(int node) {
        return (id == null ? removals : ledger).isLastOfOther(node);
    }
}
