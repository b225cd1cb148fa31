package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what is kept with what would be answered without a cache, at all public addresses after each write. */
final class Comparison implements AutoCloseable {

    private final Newsroom newsroom;
    private final Visitor visitor = new Visitor();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> kept = new HashSet<>();

    Comparison(Newsroom newsroom) {
        this.newsroom = newsroom;
        compare("the beginning");
    }

    /** Does something; all addresses must tell it at once. */
    void after(String write, Runnable action) {
        action.run();
        compare(write);
    }

    /** Does something that the public does not notice; nothing that was kept is given up. */
    void unnoticed(String write, Runnable action) {
        action.run();
        for (String route : newsroom.routes()) {
            if (kept.contains(route) && !visitor.get(route).isHit()) {
                wrong.add(write + " made anew: " + route);
            }
        }
    }

    private void compare(String write) {
        kept.clear();
        for (String route : newsroom.routes()) {
            Answer answer = visitor.get(route);
            Answer expected = visitor.bypass(route);
            assertThat(expected.headers()).doesNotContainKey("Cache-Status");
            if (answer.status() != expected.status() || !shown(answer).equals(shown(expected))) {
                wrong.add(write + (answer.isHit() ? " left old: " : " tells something else: ") + route + "\n"
                        + difference(shown(answer), shown(expected)));
            }
            if (answer.isKept()) {
                kept.add(route);
            } else if (answer.status() == 200 && !route.contains("since=") && !answer.text().contains("password")
                    && !answer.text().contains("\"protected\":true")) {
                wrong.add(write + " is not kept: " + route);
            }
        }
    }

    private static String shown(Answer answer) {
        return answer.header("Link") + "\n" + answer.lasting();
    }

    /** The first place where two texts differ. */
    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "…" + one.substring(from, Math.min(one.length(), at + 60)) + "… instead of …"
                + other.substring(from, Math.min(other.length(), at + 60)) + "…";
    }

    /** Says what was wrong. */
    @Override
    public void close() {
        visitor.close();
        assertThat(wrong).isEmpty();
    }
}
