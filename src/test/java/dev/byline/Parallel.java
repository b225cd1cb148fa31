package dev.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing many times at one moment. */
public final class Parallel {

    private Parallel() {
    }

    /** The results of {@code times} calls that all start together; each gets its number. */
    public static <T> List<T> run(int times, IntFunction<T> call) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CyclicBarrier start = new CyclicBarrier(times);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int number = 0; number < times; number++) {
                int mine = number;
                calls.add(() -> {
                    start.await();
                    return call.apply(mine);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            threads.shutdownNow();
        }
    }
}
