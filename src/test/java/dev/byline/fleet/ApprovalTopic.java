package dev.byline.fleet;

import java.io.IOException;
import java.util.List;

/** An article whose comments become more: the desk approves a reader's, or writes one itself, in turn. */
final class ApprovalTopic extends Topic {

    ApprovalTopic(Fleet fleet, String mark) {
        super(fleet, mark);
    }

    @Override
    void create() throws IOException {
        slug = fleet.article("Approved " + mark);
    }

    @Override
    void write(Line line, int node) throws IOException {
        int version = ledger.highest() + 1;
        // An attempt that was not acknowledged may have been stored, and nobody may say the same twice.
        String comment = Fleet.comment(text(version) + " at " + System.nanoTime());
        String thread = "/api/v1/articles/" + slug + "/comments";
        if (version % 4 == 0) {
            acknowledged(line.send("POST", thread, fleet.desk(), comment));
        } else {
            // Without credentials; whatever becomes of it, the desk approves it.
            String id = Fleet.field(acknowledged(line.send("POST", thread, "", comment)), "id");
            acknowledged(line.send("PATCH", "/api/v1/comments/" + id, fleet.desk(), "{\"status\":\"approved\"}"));
        }
        ledger.acknowledge(version, node, System.nanoTime());
    }

    @Override
    List<Page> pages() {
        String article = "/api/v1/articles/" + slug;
        return List.of(marked(article + "/comments?order=newest&limit=10"),
                counted(article, "\"count\":"), counted(article + "?include=comments", "\"count\":"),
                counted("/api/v1/comments/counts?articles=" + slug, "\"" + slug + "\":"));
    }
}
