package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.byline.Api;
import dev.byline.Stored;
import io.restassured.path.json.JsonPath;

/** A discussion grown by chance, and beside it what readers must see of it by the rules. */
final class RandomThread {

    private static final int DEEPEST = 5;

    final String slug = Api.openArticle();

    private final Random random;
    private final Map<Long, Reply> replies = new LinkedHashMap<>();

    /** One comment of the model. */
    private static final class Reply {
        private final Long parent;
        private final int depth;
        private String status = "approved";

        private Reply(Long parent, int depth) {
            this.parent = parent;
            this.depth = depth;
        }
    }

    RandomThread(long seed, int size) {
        random = new Random(seed);
        for (int number = 0; number < size; number++) {
            grow();
        }
    }

    private void grow() {
        List<Long> possible = new ArrayList<>();
        possible.add(null);
        replies.forEach((id, reply) -> {
            if (reply.depth < DEEPEST) {
                possible.add(id);
            }
        });
        // One in three starts a new thread.
        Long parent = random.nextInt(3) == 0 ? null : possible.get(random.nextInt(possible.size()));
        Map<String, Object> comment = new HashMap<>();
        comment.put("parent", parent);
        JsonPath answer = Api.commented(slug, comment);
        replies.put(answer.getLong("id"), new Reply(parent, parent == null ? 1 : replies.get(parent).depth + 1));
    }

    /** Lets a moderator decide by chance, one by one or in bulk. */
    void decide(int times) {
        List<Long> ids = List.copyOf(replies.keySet());
        for (int time = 0; time < times; time++) {
            if (random.nextInt(4) > 0) {
                decide(ids.get(random.nextInt(ids.size())), Stored.STATUSES.get(random.nextInt(4)));
                continue;
            }
            Map<Long, String> decisions = new HashMap<>();
            for (int number = 0; number < 1 + random.nextInt(5); number++) {
                decisions.put(ids.get(random.nextInt(ids.size())), Stored.STATUSES.get(random.nextInt(4)));
            }
            decisions.forEach((id, status) -> replies.get(id).status = status);
            Api.admin(decisions.entrySet().stream().map(one -> Map.of("id", one.getKey(), "status", one.getValue()))
                    .toList()).post("/comments/decisions").then().statusCode(200);
        }
    }

    void decide(long id, String status) {
        Api.decide(id, status);
        replies.get(id).status = status;
    }

    /** Ids of what readers see, oldest first: approved ones, and places of others above them. */
    List<Long> visible() {
        return replies.keySet().stream().filter(this::isVisible).toList();
    }

    /** Ids of those that readers can read, oldest first. */
    List<Long> approved() {
        return replies.keySet().stream().filter(this::isApproved).toList();
    }

    List<Long> all() {
        return List.copyOf(replies.keySet());
    }

    boolean isApproved(long id) {
        return replies.get(id).status.equals("approved");
    }

    private boolean isVisible(long id) {
        return isApproved(id) || below(id).stream().anyMatch(this::isVisible);
    }

    private List<Long> below(Long parent) {
        return replies.entrySet().stream().filter(one -> parent == null ? one.getValue().parent == null
                : parent.equals(one.getValue().parent)).map(Map.Entry::getKey).toList();
    }

    /** Checks that a branch of a tree is what the model says, down to its leaves. */
    void expectBranch(Map<String, Object> branch, Long parent) {
        long id = ((Number) branch.get("id")).longValue();
        assertThat(branch.get("parent") == null ? null : ((Number) branch.get("parent")).longValue()).isEqualTo(parent);
        expectContent(branch);
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> inner = (List<Map<String, Object>>) branch.get("replies");
        assertThat(inner).extracting(reply -> ((Number) reply.get("id")).longValue())
                .containsExactlyElementsOf(below(id).stream().filter(this::isVisible).toList());
        inner.forEach(reply -> expectBranch(reply, id));
    }

    /** Checks that a comment shows itself if it is approved, and else its place only. */
    void expectContent(Map<String, Object> comment) {
        long id = ((Number) comment.get("id")).longValue();
        assertThat(comment).containsEntry("removed", !isApproved(id)).containsEntry("depth", replies.get(id).depth);
        if (isApproved(id)) {
            assertThat((String) comment.get("html")).contains("A remark");
        } else {
            assertThat(comment).containsEntry("html", "").containsEntry("name", "").containsEntry("website", null)
                    .containsEntry("avatar", null);
        }
    }

    /** Ids of visible top-level comments, oldest first. */
    List<Long> roots() {
        return below(null).stream().filter(this::isVisible).toList();
    }
}
