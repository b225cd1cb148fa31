package dev.byline.fleet;

import java.io.IOException;
import java.util.List;

/** An article that the desk corrects: its title and text. */
final class ArticleTopic extends Topic {

    private String tag;

    ArticleTopic(Fleet fleet, String mark) {
        super(fleet, mark);
    }

    @Override
    void create() throws IOException {
        slug = fleet.article(text(0));
    }

    @Override
    void write(Line line, int node) throws IOException {
        int version = ledger.highest() + 1;
        String target = "/api/v1/articles/" + slug;
        if (tag == null) {
            tag = acknowledged(line.send("GET", target, fleet.desk(), null)).header("ETag");
        }
        String known = tag;
        // Unless it is acknowledged, nobody knows which version stands.
        tag = null;
        Line.Answer answer = acknowledged(line.send("PATCH", target, fleet.desk() + "If-Match: " + known + "\r\n",
                "{\"title\":\"" + text(version) + "\",\"body\":{\"html\":\"<p>" + text(version) + "</p>\"}}"));
        ledger.acknowledge(version, node, System.nanoTime());
        tag = answer.header("ETag");
    }

    @Override
    List<Page> pages() {
        return List.of(marked("/api/v1/articles/" + slug), marked("/api/v1/articles/" + slug + "?include=comments"),
                marked("/api/v1/articles"), marked("/articles/" + slug), marked("/"));
    }
}
