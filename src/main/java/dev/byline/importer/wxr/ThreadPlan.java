package dev.byline.importer.wxr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;

/** The thread that new comments of one article form, whatever their order in the file: parents first, no cycles. */
final class ThreadPlan {

    /** How deep replies may lie here: the depth they had is kept, even beyond the site's limit for new ones. */
    static final int MAX_DEPTH = 100;

    /** One comment that is to be made. */
    static final class Node {

        final WxrComment found;
        final CommentStatus status;
        Node parent;
        Comment standingParent;
        int depth;
        boolean visible;
        Comment made;
        private boolean open;
        private boolean placed;

        Node(WxrComment found, CommentStatus status) {
            this.found = found;
            this.status = status;
            this.visible = status == CommentStatus.APPROVED;
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Long, Node> byId = new HashMap<>();
    private final BiConsumer<WxrComment, String> notes;

    /** A plan; {@code notes} is told what could not be kept. */
    ThreadPlan(BiConsumer<WxrComment, String> notes) {
        this.notes = notes;
    }

    void add(WxrComment found, CommentStatus status) {
        Node node = new Node(found, status);
        nodes.add(node);
        byId.putIfAbsent(WxrIds.parse(found.id()), node);
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /**
     * Puts the comments in order.
     *
     * @param standing   comments of this article that are here already, by their ids there
     * @param grandparent finds the comment above a standing one
     */
    List<Node> inOrder(Map<Long, Comment> standing, UnaryOperator<Comment> grandparent) {
        for (Node node : nodes) {
            long parent = WxrIds.parse(node.found.parent());
            node.parent = byId.get(parent);
            node.standingParent = node.parent == null ? standing.get(parent) : null;
            if (parent > 0 && node.parent == null && node.standingParent == null) {
                notes.accept(node.found, "The comment above it, " + parent + ", is not there; it lies at the top");
            }
        }
        List<Node> ordered = new ArrayList<>(nodes.size());
        for (Node start : nodes) {
            Deque<Node> path = new ArrayDeque<>();
            for (Node node = start; node != null && !node.placed; node = node.parent) {
                node.open = true;
                path.push(node);
                if (node.parent != null && node.parent.open && !node.parent.placed) {
                    node.parent = null;
                    notes.accept(node.found, "The comments above it lead back to itself; it lies at the top");
                }
            }
            for (Node node : path) {
                place(node, grandparent);
                ordered.add(node);
            }
        }
        nodes.stream().filter(node -> node.status == CommentStatus.APPROVED).forEach(ThreadPlan::showPlacesAbove);
        return ordered;
    }

    /** What was made of the comments, with what only Byline's exports say of each. */
    Map<Comment, OwnWords.OfComment> made() {
        Map<Comment, OwnWords.OfComment> made = new LinkedHashMap<>();
        nodes.stream().filter(node -> node.made != null).forEach(node -> made.put(node.made, node.found.own()));
        return made;
    }

    private void place(Node node, UnaryOperator<Comment> grandparent) {
        int above = node.parent != null ? node.parent.depth
                : node.standingParent != null ? node.standingParent.depth : 0;
        if (above >= MAX_DEPTH) {
            notes.accept(node.found, "Replies lie at most " + MAX_DEPTH
                    + " deep; it lies beside the one it replies to");
            if (node.parent != null) {
                node.standingParent = node.parent.standingParent;
                node.parent = node.parent.parent;
            } else {
                node.standingParent = grandparent.apply(node.standingParent);
            }
            above = MAX_DEPTH - 1;
        }
        node.depth = above + 1;
        node.placed = true;
    }

    private static void showPlacesAbove(Node approved) {
        for (Node above = approved.parent; above != null && !above.visible; above = above.parent) {
            above.visible = true;
        }
    }
}
