import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for every public list on a small and on a big database, and tells what it cost. See {@code queries.sh}. */
public final class Queries {

    private static final String OLDEST = "/api/v1/articles?sort=published&limit=20&fields=id,slug";
    private static final int ROUNDS = 80;

    /** What a query cost: plans of its statements, and milliseconds. */
    private record Cost(List<QueryPlan> plans, double http) {
        long rows() {
            return plans.stream().mapToLong(QueryPlan::rows).sum();
        }

        long pages() {
            return plans.stream().mapToLong(QueryPlan::buffers).sum();
        }

        double statements() {
            return plans.stream().mapToDouble(QueryPlan::ms).sum();
        }
    }

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final String[] urls;
    private final String user;
    private final String password;
    private final Path log;
    private final List<String> words;

    private Queries(String[] args) {
        urls = Arrays.copyOf(args, 2);
        log = Path.of(args[2]);
        user = args.length > 3 ? args[3] : "byline";
        password = args.length > 4 ? args[4] : "byline";
        words = args.length > 5 ? List.of(args[5].split(",")) : List.of();
    }

    public static void main(String[] args) throws Exception {
        new Queries(args).run();
    }

    private void run() throws Exception {
        List<Map<String, String>> asked = new ArrayList<>();
        Map<String, double[]> times = new LinkedHashMap<>();
        // Both at once and in turn: what else happens on the machine then meets both.
        QueryService[] plain = { service(urls[0], false), service(urls[1], false) };
        try {
            for (QueryService service : plain) {
                asked.add(paths(service));
            }
            // The first round warms up.
            for (int round = 0; round < 2; round++) {
                for (String name : asked.get(1).keySet()) {
                    if (asked.get(0).containsKey(name)) {
                        times.put(name, quick(plain, asked.get(0).get(name), asked.get(1).get(name)));
                    }
                }
            }
        } finally {
            for (QueryService service : plain) {
                service.stop();
            }
        }
        List<Map<String, Cost>> costs = new ArrayList<>();
        for (int at = 0; at < 2; at++) {
            QueryService explaining = service(urls[at], true);
            try {
                Map<String, Cost> known = new LinkedHashMap<>();
                for (Map.Entry<String, String> query : asked.get(at).entrySet()) {
                    if (times.containsKey(query.getKey())) {
                        known.put(query.getKey(), new Cost(explain(explaining, query.getValue()),
                                times.get(query.getKey())[at]));
                    }
                }
                costs.add(known);
            } finally {
                explaining.stop();
            }
        }
        String report = report(asked.get(1), costs.get(0), costs.get(1));
        if (words.isEmpty()) {
            Files.writeString(Path.of("src/bench/EXPLAIN.md"), report);
        } else {
            System.out.println(report);
        }
    }

    private QueryService service(String url, boolean explaining) throws Exception {
        return new QueryService(url, user, password, explaining);
    }

    /** Paths by name. */
    private Map<String, String> paths(QueryService service) throws Exception {
        Map<String, String> paths = new LinkedHashMap<>();
        for (QueryList.Query query : QueryList.of(service.get(OLDEST))) {
            if (words.isEmpty() || words.stream().anyMatch(query.name()::contains)) {
                paths.put(query.name(), query.path());
                if (query.deepest() > 0) {
                    paths.put(query.name() + ", deep", deep(service, query));
                }
            }
        }
        return paths;
    }

    /** The path of a deep page. Cursors are signed, so the way leads through those before it, in larger steps. */
    private static String deep(QueryService service, QueryList.Query query) throws Exception {
        for (int step : new int[] { 100, QueryList.PAGE }) {
            String way = query.path().replaceFirst("limit=\\d+", "limit=" + step)
                    + (query.path().contains("/articles?") ? "&fields=id" : "");
            int most = query.deepest() * QueryList.PAGE / step;
            List<String> cursors = new ArrayList<>();
            Matcher next = NEXT.matcher(service.get(way));
            while (next.find() && cursors.size() < most) {
                cursors.add(next.group(1));
                next = NEXT.matcher(service.get(way + "&after=" + next.group(1)));
            }
            if (!cursors.isEmpty()) {
                int at = cursors.size() == most ? most - 1 : cursors.size() / 2;
                System.out.printf(Locale.ROOT, "%s: %s, the deep page is after %,d%n", service.url, query.name(),
                        (at + 1) * step);
                return query.path() + "&after=" + cursors.get(at);
            }
        }
        return query.path();
    }

    /** Milliseconds of the quickest tenth of the answers of each service. */
    private static double[] quick(QueryService[] services, String... paths) throws Exception {
        double[][] ms = new double[2][ROUNDS];
        long begun = System.nanoTime();
        int count = 0;
        // Slow ones are asked for less often.
        while (count < ROUNDS && (count < 5 || System.nanoTime() - begun < 1e9)) {
            for (int at = 0; at < 2; at++) {
                long start = System.nanoTime();
                services[at].get(paths[at]);
                ms[at][count] = (System.nanoTime() - start) / 1e6;
            }
            count++;
        }
        for (double[] each : ms) {
            Arrays.sort(each, 0, count);
        }
        return new double[] { ms[0][count / 10], ms[1][count / 10] };
    }

    /** The plans of a request's statements. Earlier requests have brought everything into memory. */
    private List<QueryPlan> explain(QueryService service, String path) throws Exception {
        List<List<QueryPlan>> tries = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            long from = Files.size(log);
            service.get(path);
            Thread.sleep(20);
            tries.add(QueryPlan.read(log, from));
        }
        List<QueryPlan> last = tries.get(tries.size() - 1);
        List<QueryPlan> usual = new ArrayList<>();
        for (int at = 0; at < last.size(); at++) {
            int place = at;
            double[] ms = tries.stream().filter(plans -> plans.size() == last.size())
                    .mapToDouble(plans -> plans.get(place).ms()).sorted().toArray();
            QueryPlan plan = last.get(at);
            usual.add(new QueryPlan(plan.nodes(), plan.rows(), plan.buffers(), ms[ms.length / 2]));
        }
        return usual;
    }

    private static String report(Map<String, String> paths, Map<String, Cost> small, Map<String, Cost> big) {
        StringBuilder text = new StringBuilder();
        text.append("""
                # What queries cost

                Written by `src/bench/queries.sh` on databases that `src/bench/seed.sh` filled. Rows are those that were
                read, pages those of 8 KB that were touched; both are sums over a request's statements on the big one.
                Times are in ms: of all statements together, the median by PostgreSQL's clock; and of the whole uncached
                answer over HTTP, asked for in turn on both, the quickest tenth, since what else a machine does only adds to it.
                A deep page lies in the middle of its list, or at page 50,000 of 10 (articles, newest first; comments)
                or 2,000 (others) if that comes first.

                | query | statements | rows | pages | SQL ms, small | big | ratio | HTTP ms, small | big | ratio |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        for (String name : big.keySet()) {
            Cost few = small.get(name);
            Cost many = big.get(name);
            text.append(String.format(Locale.ROOT, "| %s | %d | %,d | %,d | %.2f | %.2f | %.2f | %.1f | %.1f | %.2f |%n",
                    name, many.plans().size(), many.rows(), many.pages(), few.statements(), many.statements(),
                    many.statements() / few.statements(), few.http(), many.http(), many.http() / few.http()));
        }
        text.append("\n## Plans on the big database\n\nEach statement's scans and sorts, with the rows that it read.\n\n");
        for (String name : big.keySet()) {
            text.append("- **").append(name).append("**: `")
                    .append(paths.get(name).replaceFirst("after=.*", "after=…")).append("`\n");
            for (QueryPlan plan : big.get(name).plans()) {
                text.append(String.format(Locale.ROOT, "  - %s (%,d rows, %,d pages, %.2f ms)%n", plan.nodes(),
                        plan.rows(), plan.buffers(), plan.ms()));
            }
        }
        return text.toString();
    }
}
