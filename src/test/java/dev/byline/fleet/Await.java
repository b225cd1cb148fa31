package dev.byline.fleet;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what comes by itself. */
final class Await {

    private static final int LOOK_EVERY_MS = 50;

    private Await() {
    }

    /** Returns as soon as it is so; fails if it never is. What cannot be seen yet is not so. */
    static void until(String what, Duration patience, Callable<Boolean> isSo) {
        long end = System.nanoTime() + patience.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (isSo.call()) {
                    return;
                }
            } catch (Exception notYet) {
                last = notYet;
            }
            pause(LOOK_EVERY_MS);
        }
        throw new AssertionError("Not within " + patience + ": " + what, last);
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
