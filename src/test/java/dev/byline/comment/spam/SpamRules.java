package dev.byline.comment.spam;

import java.util.List;
import java.util.Map;

import dev.byline.Api;
import dev.byline.Stored;

/** Changes the rules of the running service, as moderators do, and sets them back. */
public final class SpamRules {

    private SpamRules() {
    }

    /** Saves rules in which only this differs from the site's settings. */
    public static void save(Map<String, ?> rules) {
        Api.admin(rules).header("If-Match", "*").put("/moderation/rules").then().statusCode(200);
    }

    /** Saves the site's settings again. */
    public static void reset() {
        save(Map.of());
    }

    /** The names of the rules under which something was found about a comment. */
    @SuppressWarnings("unchecked")
    public static List<String> found(long commentId) {
        return ((List<Map<String, Object>>) Stored.comment(commentId).get("findings")).stream()
                .map(finding -> (String) finding.get("rule")).toList();
    }
}
