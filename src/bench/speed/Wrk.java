import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs wrk with one thread, and a Lua script that makes the requests of a scenario. */
final class Wrk {

    /** Times in milliseconds; errors are answers from 400 on and broken connections. */
    record Run(long requests, double perSecond, double p50, double p99, long errors) {
    }

    private static final Pattern FIGURES = Pattern.compile("SPEED (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final String DONE = """
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("SPEED %d %d %d %d %d\\n", summary.requests, summary.duration,
                latency:percentile(50), latency:percentile(99), e.status + e.connect + e.read + e.write + e.timeout))
            end
            """;
    /** Texts differ, as those of readers do: the same text again would be refused as said already. */
    private static final String POST = """
            local words = { "harbour", "ferry", "council", "bridge", "lantern", "orchard", "timber", "winter", "market",
              "school", "river", "clock", "garden", "signal", "letter", "window" }
            local number = 0
            math.randomseed(%d)
            request = function()
              number = number + 1
              local text = {}
              for i = 1, 30 do text[i] = words[math.random(#words)] .. math.random(99) end
              return wrk.format("POST", nil, nil, '{"name":"Ada","email":"ada%1$d.' .. number
                .. '@example.com","comment":"%1$d ' .. number .. ' ' .. table.concat(text, " ") .. '"}')
            end
            """;
    /** Pauses between a connection's requests that follow no beat, on average of so many milliseconds. */
    private static final String PAUSE = """
            delay = function()
              return math.floor(-%1$f * math.log(1 - math.random()) + math.random())
            end
            """;

    private final Path script;
    private final int connections;
    private int runs;

    Wrk(Path work, int connections) {
        script = work.resolve("wrk.lua");
        this.connections = connections;
    }

    /** As many requests as are answered in these seconds. */
    Run run(Contender contender, Scenario scenario, int seconds) throws IOException {
        return run(contender, scenario, seconds, 0);
    }

    /**
     * About so many requests per second, or as many as are answered if that is less: wrk knows no rate, hence pauses,
     * whose length three short runs find.
     */
    Run runAt(double perSecond, Contender contender, Scenario scenario, int seconds) throws IOException {
        double cycle = 1000 * connections / perSecond;
        double pause = cycle;
        for (int probe = 0; probe < 3; probe++) {
            double measured = 1000 * connections / run(contender, scenario, 1, pause).perSecond();
            pause = Math.max(0.001, pause + cycle - measured);
        }
        return run(contender, scenario, seconds, pause);
    }

    private Run run(Contender contender, Scenario scenario, int seconds, double pause) throws IOException {
        String url = contender.url(scenario);
        Files.writeString(script, lua(scenario, url) + (pause > 0 ? PAUSE.formatted(pause) : "") + DONE);
        Process process = new ProcessBuilder("wrk", "-t", "1", "-c", Integer.toString(connections), "-d", seconds + "s",
                "--latency", "-s", script.toString(), url).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes());
        Matcher found = FIGURES.matcher(printed);
        if (!found.find()) {
            throw new IOException("wrk failed: " + printed);
        }
        long requests = Long.parseLong(found.group(1));
        return new Run(requests, requests * 1e6 / Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)) / 1000.0, Long.parseLong(found.group(4)) / 1000.0,
                Long.parseLong(found.group(5)));
    }

    private String lua(Scenario scenario, String url) throws IOException {
        String headers = "wrk.headers[\"Accept-Encoding\"] = \"" + scenario.encoding() + "\"\n";
        if (scenario == Scenario.UNCHANGED) {
            headers += "wrk.headers[\"If-None-Match\"] = '" + Site.header(url, "ETag") + "'\n";
        }
        if (scenario == Scenario.COMMENT) {
            headers += "wrk.headers[\"Content-Type\"] = \"application/json\"\n";
            runs++;
            return headers + POST.formatted(runs);
        }
        return headers;
    }
}
