import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the figures. The first system is the one that the others are compared with. */
final class Report {

    final List<String> systems;
    final Map<Scenario, Map<String, Figures>> measured;

    Report(List<String> systems, Map<Scenario, Map<String, Figures>> measured) {
        this.systems = systems;
        this.measured = measured;
    }

    /** Requests per second as a part of the first system's: the middle of the rounds; not a number if not measured. */
    double ratio(Scenario scenario, String system) {
        return Figures.median(ratios(scenario, system));
    }

    private List<Double> ratios(Scenario scenario, String system) {
        Map<String, Figures> figures = measured.get(scenario);
        return figures.containsKey(system) ? figures.get(system).ratiosTo(figures.get(systems.get(0))) : List.of();
    }

    String markdown(Map<String, String> options, List<String> remarks) {
        String first = systems.get(0);
        StringBuilder text = new StringBuilder(("""
                | what | system | requests/s | of %1$s | p50 ms | p99 ms | p99 ms at half of %1$s's load \
                | CPU ms per request | errors |
                |---|---|--:|--:|--:|--:|--:|--:|--:|
                """).formatted(first));
        measured.forEach((scenario, figures) -> systems.stream().filter(figures::containsKey)
                .forEach(system -> text.append(row(scenario, system, figures.get(system)))));
        text.append("""

                Middle of %s rounds of %s s each, systems in turn, on %d cores with the load generator on the same machine; \
                wrk with one thread and %s connections, keep-alive; Byline on Java %s. In brackets the least and the greatest \
                ratio of a round.
                """.formatted(options.get("rounds"), options.get("duration"), Runtime.getRuntime().availableProcessors(),
                options.get("connections"), System.getProperty("java.version")));
        remarks.forEach(remark -> text.append("\n**Note:** ").append(remark).append(".\n"));
        return text.toString();
    }

    private String row(Scenario scenario, String system, Figures figures) {
        List<Double> ratios = ratios(scenario, system);
        String ratio = system.equals(systems.get(0)) ? "1" : "%.2f (%.2f–%.2f)".formatted(Figures.median(ratios),
                Collections.min(ratios), Collections.max(ratios));
        String half = figures.halfLoad.isEmpty() ? "–" : "%.2f".formatted(figures.medianAtHalfLoad(Wrk.Run::p99));
        return String.format(Locale.ROOT, "| %s | %s | %,.0f | %s | %.2f | %.2f | %s | %.4f | %d |%n", scenario.title,
                system, figures.median(Wrk.Run::perSecond), ratio, figures.median(Wrk.Run::p50),
                figures.median(Wrk.Run::p99), half, Figures.median(figures.cpu), figures.errors());
    }

    /** What the last round found, for those who watch. */
    static String line(Map<String, Figures> figures) {
        return figures.entrySet().stream().map(entry -> String.format(Locale.ROOT, "%s %,.0f/s", entry.getKey(),
                entry.getValue().runs.get(entry.getValue().runs.size() - 1).perSecond()))
                .sorted().collect(Collectors.joining(", "));
    }
}
