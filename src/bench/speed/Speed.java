import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures Byline with its page cache, Byline without, and the limit: a web server with the same bytes as files. See
 * {@code speed.sh} for how to run it. The systems take turns in every scenario of every round, so that what else the
 * machine does meets all of them alike; what counts is the ratio within a round.
 */
public final class Speed {

    private static final Set<String> WITHOUT_DEFAULT = Set.of("scenarios", "database-url", "output");

    private final Map<String, String> options;
    private final Path work;
    private final Path pages;
    private final Wrk wrk;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<Scenario> scenarios;
    private final Map<Scenario, Map<String, Figures>> measured = new EnumMap<>(Scenario.class);
    private final List<String> remarks = new ArrayList<>();

    private Speed(Map<String, String> options) throws IOException {
        this.options = options;
        work = Files.createDirectories(Path.of("target", "speed-" + System.currentTimeMillis())).toAbsolutePath();
        pages = Files.createDirectories(work.resolve("pages"));
        wrk = new Wrk(work, number("connections"));
        scenarios = Scenario.named(options.get("scenarios"));
        Map<String, String> environment = new HashMap<>(Map.of("SPEED_PAGES", pages.toString()));
        if (options.containsKey("database-url")) {
            environment.put("SPEED_DB_URL", options.get("database-url"));
        }
        for (String name : options.get("systems").split(",")) {
            contenders.add(new Contender(name, work, environment));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("duration", "5", "rounds", "5", "warm-up", "10",
                "connections", "16", "articles", "1000", "seed", "1", "systems", "nginx,byline,byline-uncached"));
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!options.containsKey(name) && !WITHOUT_DEFAULT.contains(name) || i + 1 == arguments.length) {
                System.err.println("speed.sh does not know what " + arguments[i]
                        + " shall mean; its first lines say what it knows");
                System.exit(2);
            }
            options.put(name, arguments[i + 1]);
        }
        new Speed(options).run();
    }

    private int number(String option) {
        return Integer.parseInt(options.get(option));
    }

    private void run() throws Exception {
        System.out.println("Everything is kept in " + work);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        prepare();
        for (int round = 1; round <= number("rounds"); round++) {
            for (Scenario scenario : scenarios) {
                measure(scenario);
                System.out.printf("round %d, %s: %s%n", round, scenario.title, Report.line(measured.get(scenario)));
            }
        }
        Report report = new Report(List.of(options.get("systems").split(",")), measured);
        String text = report.markdown(options, remarks) + memory();
        Path output = Files.createDirectories(Path.of(options.getOrDefault("output", work.toString())));
        Files.writeString(output.resolve("speed.md"), text);
        Files.writeString(output.resolve("speed.svg"), Chart.draw(report));
        System.out.println("\n" + text + "\nWritten to " + output.resolve("speed.md") + " and speed.svg");
    }

    /** Fills one Byline, lets all others have its data or its bytes, and warms all of them up. */
    private void prepare() throws IOException {
        Contender source = contenders.stream().filter(contender -> contender.name.equals("byline")).findFirst()
                .orElseThrow(() -> new IOException("byline has to be among the systems: it brings the pages"));
        source.start();
        new Site(source.url(Scenario.ARTICLE).replaceFirst("/articles/.*", ""), number("seed")).fill(number("articles"));
        source.stop();
        for (Contender other : contenders) {
            if (other.name.startsWith("byline-")) {
                copy(source.folder.resolve("data"), other.folder.resolve("data"));
            }
        }
        source.start();
        // By the article a server of files is known to be there, also where it is not measured.
        Files.write(pages.resolve(Scenario.ARTICLE.page), source.bytes(Scenario.ARTICLE));
        for (Scenario scenario : scenarios) {
            if (scenario != Scenario.COMMENT) {
                // The first answer is compressed while it is sent, all others as they are kept.
                source.bytes(scenario);
                Files.write(pages.resolve(scenario.page + (scenario.gzip ? ".gz" : "")), source.bytes(scenario));
            }
        }
        for (Contender other : contenders) {
            if (other != source) {
                other.start();
            }
        }
        compareBytes(source);
        for (Scenario scenario : scenarios) {
            for (Contender contender : contenders) {
                if (!contender.url(scenario).isEmpty()) {
                    wrk.run(contender, scenario, number("warm-up"));
                }
            }
        }
        remark(source);
    }

    private void compareBytes(Contender source) throws IOException {
        for (Scenario scenario : scenarios) {
            for (Contender other : contenders) {
                if (scenario != Scenario.COMMENT && !Arrays.equals(source.bytes(scenario), other.bytes(scenario))) {
                    remarks.add(other.name + " answers other bytes than byline in \"" + scenario.title + "\"");
                }
            }
        }
    }

    /** Says what would make the figures mean something else than their titles. */
    private void remark(Contender source) throws IOException {
        String address = source.url(Scenario.ARTICLE);
        String status = Site.header(address, "Cache-Status");
        if (!status.startsWith("byline; hit")) {
            remarks.add("The answers of byline came from no page cache (Cache-Status: "
                    + (status.isEmpty() ? "none" : status) + "): it was measured like byline-uncached");
        }
        for (Contender contender : contenders) {
            Path log = contender.folder.resolve("log");
            try (Stream<String> lines = Files.exists(log) ? Files.lines(log) : Stream.empty()) {
                lines.filter(line -> line.startsWith("byline.sh:") && contender == source)
                        .forEach(line -> remarks.add(line.replaceAll("/\\S*/", "")));
            }
        }
    }

    private void measure(Scenario scenario) throws IOException {
        Map<String, Figures> figures = measured.computeIfAbsent(scenario, any -> new LinkedHashMap<>());
        for (Contender contender : contenders) {
            if (contender.url(scenario).isEmpty()) {
                continue;
            }
            Figures own = figures.computeIfAbsent(contender.name, any -> new Figures());
            long before = contender.cpuMillis();
            Wrk.Run run = wrk.run(contender, scenario, number("duration"));
            own.cpu.add((contender.cpuMillis() - before) / (double) Math.max(1, run.requests()));
            own.runs.add(run);
        }
        // The same load for both, half of what the first can serve. What is slower by far cannot bear it.
        double half = figures.get(contenders.get(0).name).median(Wrk.Run::perSecond) / 2;
        for (Contender contender : contenders) {
            Figures own = figures.get(contender.name);
            if (own != null && own.median(Wrk.Run::perSecond) > half) {
                own.halfLoad.add(wrk.runAt(half, contender, scenario, number("duration")));
            }
        }
        Collections.rotate(contenders.subList(1, contenders.size()), 1);
    }

    private String memory() throws IOException {
        StringBuilder text = new StringBuilder("\n| system | memory at the end (MB) | most so far (MB) |\n|---|---|---|\n");
        for (Contender contender : contenders) {
            text.append("| %s | %d | %d |%n".formatted(contender.name, contender.memory("VmRSS"),
                    contender.memory("VmHWM")));
        }
        return text.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void stop() {
        for (Contender contender : contenders) {
            try {
                contender.stop();
            } catch (IOException failed) {
                System.err.println(failed.getMessage());
            }
        }
    }
}
