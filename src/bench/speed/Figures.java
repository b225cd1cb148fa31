import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured for one system in one scenario, a run to a round. */
final class Figures {

    final List<Wrk.Run> runs = new ArrayList<>();
    final List<Wrk.Run> halfLoad = new ArrayList<>();
    /** CPU milliseconds per request. */
    final List<Double> cpu = new ArrayList<>();

    double median(ToDoubleFunction<Wrk.Run> figure) {
        return median(runs.stream().map(figure::applyAsDouble).toList());
    }

    double medianAtHalfLoad(ToDoubleFunction<Wrk.Run> figure) {
        return median(halfLoad.stream().map(figure::applyAsDouble).toList());
    }

    long errors() {
        return runs.stream().mapToLong(Wrk.Run::errors).sum() + halfLoad.stream().mapToLong(Wrk.Run::errors).sum();
    }

    /** Requests per second as a part of another's in the same round, one to a round. */
    List<Double> ratiosTo(Figures other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(runs.size(), other.runs.size()); round++) {
            ratios.add(runs.get(round).perSecond() / other.runs.get(round).perSecond());
        }
        return ratios;
    }

    /** The middle value, the lower one of two; not a number if there is none. */
    static double median(List<Double> values) {
        return values.isEmpty() ? Double.NaN : values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
