import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for every public list on a small and on a big database, and tells what it cost. See {@code queries.sh}. */
public final class Queries {

    private static final int PAGE = 10;
    private static final int DEEP = 50_000;
    private static final int ROUNDS = 60;

    /** What is asked for; a deep one is asked for again in the middle of the list, or at page 50,000 if that comes first. */
    private record Query(String name, String path, boolean deep) {
    }

    /** What a query cost: plans of its statements, and milliseconds. */
    private record Cost(List<Plan> plans, double http) {
        double statements() {
            return plans.stream().mapToDouble(Plan::ms).sum();
        }
    }

    /** One statement as PostgreSQL carried it out. */
    private record Plan(String text, String nodes, long rows, long buffers, double ms) {
    }

    private static final Pattern NODE = Pattern.compile("^\\s*(?:->  )?(\\S.*?)  \\(cost=.*\\(actual rows=(\\d+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
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
        Map<String, Map<String, Double>> times = new LinkedHashMap<>();
        // Both at once and in turn: what else happens on the machine then meets both.
        Service[] plain = { new Service(urls[0], false), new Service(urls[1], false) };
        try {
            for (Service service : plain) {
                asked.add(paths(service));
            }
            for (int round = 0; round < 2; round++) {
                for (String name : asked.get(1).keySet()) {
                    for (int at = 0; at < 2; at++) {
                        times.computeIfAbsent(name, unused -> new LinkedHashMap<>())
                                .put(urls[at], median(plain[at], asked.get(at).get(name)));
                    }
                }
            }
        } finally {
            for (Service service : plain) {
                service.stop();
            }
        }
        List<Map<String, Cost>> costs = new ArrayList<>();
        for (int at = 0; at < 2; at++) {
            Service explaining = new Service(urls[at], true);
            try {
                Map<String, Cost> known = new LinkedHashMap<>();
                for (Map.Entry<String, String> query : asked.get(at).entrySet()) {
                    known.put(query.getKey(), new Cost(explain(explaining, query.getValue()),
                            times.get(query.getKey()).get(urls[at])));
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

    private List<Query> queries(Service service) throws Exception {
        String oldest = service.get("/api/v1/articles?sort=published&limit=20&fields=id,slug");
        String busy = group(oldest, "\"id\":7,\"slug\":\"([^\"]+)");
        String usual = group(oldest, "\"id\":9,\"slug\":\"([^\"]+)");
        String lists = "/api/v1/articles?limit=" + PAGE;
        List<Query> queries = new ArrayList<>();
        for (String sort : List.of("-published", "published", "-updated", "title", "-comments")) {
            queries.add(new Query("articles, sort=" + sort, lists + "&sort=" + sort, true));
            for (String filter : List.of("author=author-1", "author=author-90", "section=politics", "tag=tag-1",
                    "tag=tag-200", "kind=interview")) {
                queries.add(new Query("articles, " + filter + ", sort=" + sort,
                        lists + "&" + filter + "&sort=" + sort, sort.equals("-published")));
            }
        }
        for (String filter : List.of("author=author-1&tag=tag-1", "section=politics&tag=tag-200", "kind=page",
                "publishedBefore=2018-01-01T00:00:00Z", "publishedAfter=2012-01-01T00:00:00Z&sort=published",
                "tag=tag-1&publishedBefore=2018-01-01T00:00:00Z", "publishedAfter=2025-06-01T00:00:00Z&sort=title",
                "q=harbour", "q=bake", "q=case 77", "q=grain storm clinic", "q=nowhere", "q=harbour&tag=tag-200")) {
            queries.add(new Query("articles, " + filter, lists + "&" + filter, false));
        }
        for (String filter : List.of("", "&author=author-1", "&section=politics", "&tag=tag-1", "&kind=news",
                "&publishedAfter=2024-01-01T00:00:00Z", "&tag=tag-1&publishedAfter=2024-01-01T00:00:00Z",
                "&author=author-1&tag=tag-1", "&q=case 77")) {
            queries.add(new Query("articles, count=true" + filter.replace("&", ", "), lists + "&count=true" + filter, false));
        }
        String article = "/api/v1/articles/" + busy;
        for (Map.Entry<String, String> each : Map.of("100", usual, "5,000", busy).entrySet()) {
            String below = "/api/v1/articles/" + each.getValue();
            String of = " of " + each.getKey() + " comments";
            queries.add(new Query("article" + of, below, false));
            queries.add(new Query("article with thread" + of, below + "?include=comments", false));
            queries.add(new Query("thread, tree" + of, below + "/comments?limit=20", each.getValue().equals(busy)));
            queries.add(new Query("thread, tree, newest" + of, below + "/comments?limit=20&order=newest", false));
            queries.add(new Query("thread, flat" + of, below + "/comments?shape=flat&limit=20", each.getValue().equals(busy)));
            queries.add(new Query("thread, flat, newest" + of, below + "/comments?shape=flat&order=newest&limit=20", false));
            queries.add(new Query("thread, since" + of, below + "/comments?since=2010-01-01T00:00:00Z&limit=20", false));
            queries.add(new Query("summary" + of, below + "/comments/summary", false));
            queries.add(new Query("reader's page" + of, "/articles/" + each.getValue(), false));
            queries.add(new Query("fragment" + of, "/articles/" + each.getValue() + "/comments.html", false));
        }
        queries.add(new Query("article by a former slug", "/api/v1/articles/former-slug-101", false));
        queries.add(new Query("no such article", "/api/v1/articles/nothing-there", false));
        queries.add(new Query("reply form", article + "/reply-form", false));
        queries.add(new Query("comments, newest", "/api/v1/comments?limit=" + PAGE, true));
        queries.add(new Query("comments, oldest", "/api/v1/comments?order=oldest&limit=" + PAGE, false));
        queries.add(new Query("comments of one article", "/api/v1/comments?article=" + busy + "&limit=20", true));
        queries.add(new Query("comments, counts", "/api/v1/comments/counts?articles=" + busy + "," + usual, false));
        queries.add(new Query("one comment", "/api/v1/comments/4004", false));
        queries.add(new Query("authors", "/api/v1/authors?limit=20", true));
        queries.add(new Query("authors, count=true", "/api/v1/authors?limit=20&count=true", false));
        queries.add(new Query("one author", "/api/v1/authors/author-1", false));
        queries.add(new Query("sections", "/api/v1/sections", false));
        queries.add(new Query("tags", "/api/v1/tags?limit=20", true));
        queries.add(new Query("tags, count=true", "/api/v1/tags?limit=20&count=true", false));
        queries.add(new Query("one tag", "/api/v1/tags/tag-1", false));
        queries.add(new Query("reader's home", "/", false));
        queries.add(new Query("reader's home, tag=tag-1", "/?tag=tag-1", false));
        return queries;
    }

    /** Paths by name. Cursors are signed, so the way to a deep page leads through those before it. */
    private Map<String, String> paths(Service service) throws Exception {
        Map<String, String> paths = new LinkedHashMap<>();
        for (Query query : queries(service)) {
            if (!words.isEmpty() && words.stream().noneMatch(query.name()::contains)) {
                continue;
            }
            String path = query.path().replace(" ", "%20");
            paths.put(query.name(), path);
            if (query.deep()) {
                String long_ = path.replaceFirst("limit=\\d+", "limit=100");
                List<String> cursors = new ArrayList<>();
                String page = service.get(long_);
                Matcher next = NEXT.matcher(page);
                while (next.find() && cursors.size() * 100 / PAGE < DEEP) {
                    cursors.add(next.group(1));
                    page = service.get(long_ + (long_.contains("?") ? "&" : "?") + "fields=id&after=" + next.group(1));
                    if (page.contains("\"status\":400")) {
                        page = service.get(long_ + "&after=" + next.group(1));
                    }
                    next = NEXT.matcher(page);
                }
                if (!cursors.isEmpty()) {
                    boolean whole = cursors.size() * 100 / PAGE >= DEEP;
                    int at = whole ? cursors.size() - 1 : cursors.size() / 2;
                    paths.put(query.name() + ", deep", path + "&after=" + URLEncoder.encode(cursors.get(at), StandardCharsets.UTF_8));
                    System.out.printf(Locale.ROOT, "%s: %s, deep page is after %,d entries%n", service.url, query.name(),
                            (at + 1) * 100);
                }
            }
        }
        return paths;
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not a database that seed.sh filled: " + text);
        }
        return matcher.group(1);
    }

    private double median(Service service, String path) throws Exception {
        double[] ms = new double[ROUNDS];
        long begun = System.nanoTime();
        int count = 0;
        // Slow ones are asked for less often.
        while (count < ROUNDS && (count < 3 || System.nanoTime() - begun < 5e9)) {
            long start = System.nanoTime();
            service.get(path);
            ms[count++] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms, 0, count);
        return ms[count / 2];
    }

    /** The plans of a request's statements. Earlier requests have brought everything into memory. */
    private List<Plan> explain(Service service, String path) throws Exception {
        List<List<Plan>> tries = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            long from = Files.size(log);
            service.get(path);
            Thread.sleep(20);
            tries.add(plans(from));
        }
        List<Plan> last = tries.get(tries.size() - 1);
        List<Plan> usual = new ArrayList<>();
        for (int at = 0; at < last.size(); at++) {
            int place = at;
            double[] ms = tries.stream().filter(plans -> plans.size() == last.size())
                    .mapToDouble(plans -> plans.get(place).ms()).sorted().toArray();
            Plan plan = last.get(at);
            usual.add(new Plan(plan.text(), plan.nodes(), plan.rows(), plan.buffers(), ms[ms.length / 2]));
        }
        return usual;
    }

    private List<Plan> plans(long from) throws IOException {
        List<Plan> plans = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(log)) {
            channel.position(from);
            String written = new String(java.nio.channels.Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            for (String entry : written.split("\n(?=\\S)")) {
                Matcher begin = Pattern.compile("duration: ([\\d.]+) ms  plan:\n").matcher(entry);
                if (begin.find()) {
                    plans.add(plan(entry.substring(begin.end()), Double.parseDouble(begin.group(1))));
                }
            }
        }
        return plans;
    }

    private static Plan plan(String text, double ms) {
        Set<String> nodes = new LinkedHashSet<>();
        long rows = 0;
        long buffers = -1;
        boolean scan = false;
        long loops = 1;
        for (String line : text.split("\n")) {
            Matcher node = NODE.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            Matcher pages = BUFFERS.matcher(line);
            if (node.find()) {
                String name = node.group(1).replaceFirst(" on \\S+( \\S+)?$", "").replaceFirst(" using ", " ")
                        .replaceFirst("^Parallel ", "");
                scan = node.group(1).contains("Scan");
                loops = Long.parseLong(node.group(3));
                name = node.group(1).startsWith("Seq Scan") || node.group(1).startsWith("Parallel Seq")
                        || node.group(1).startsWith("Bitmap Index") ? node.group(1).replaceFirst(" on (\\S+).*", " $1") : name;
                if (!name.matches("(Limit|Nested Loop.*|Memoize|Result|Materialize|Hash|Unique|Subquery Scan.*|Gather.*)")) {
                    nodes.add(name);
                }
                rows += scan ? Long.parseLong(node.group(2)) * loops : 0;
            } else if (removed.find() && scan) {
                rows += Long.parseLong(removed.group(1)) * loops;
            } else if (buffers < 0 && pages.find()) {
                buffers = number(pages, 1) + number(pages, 2);
            }
        }
        return new Plan(text, String.join(", ", nodes), rows, Math.max(0, buffers), ms);
    }

    private static long number(MatchResult match, int group) {
        return match.group(group) == null ? 0 : Long.parseLong(match.group(group));
    }

    private static String report(Map<String, String> paths, Map<String, Cost> small, Map<String, Cost> big) {
        StringBuilder text = new StringBuilder();
        text.append("""
                # What queries cost

                Written by `src/bench/queries.sh` on databases filled by `src/bench/seed.sh`. Rows are those that were read, pages
                are those of 8 KB that were touched; both are sums over the request's statements, on the big database. Times are
                medians in ms: of all statements together, measured by PostgreSQL, and of the whole uncached answer over HTTP.
                A deep page lies in the middle of the list, at most at page 50,000 of 10.

                | query | statements | rows | pages | statements ms, small | big | ratio | HTTP ms, small | big | ratio |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        for (String name : paths.keySet()) {
            Cost few = small.get(name);
            Cost many = big.get(name);
            if (few == null) {
                continue;
            }
            text.append(String.format(Locale.ROOT, "| %s | %d | %,d | %,d | %.2f | %.2f | %.2f | %.1f | %.1f | %.2f |%n", name,
                    many.plans().size(), many.plans().stream().mapToLong(Plan::rows).sum(),
                    many.plans().stream().mapToLong(Plan::buffers).sum(), few.statements(), many.statements(),
                    many.statements() / few.statements(), few.http(), many.http(), many.http() / few.http()));
        }
        text.append("\n## Plans on the big database\n\nEach statement's scans and sorts, with the rows that it read.\n\n");
        for (String name : paths.keySet()) {
            text.append("- **").append(name).append("**: `").append(paths.get(name).replaceFirst("after=.*", "after=…")).append("`\n");
            for (Plan plan : big.get(name).plans()) {
                text.append(String.format(Locale.ROOT, "  - %s (%,d rows, %,d pages, %.2f ms)%n", plan.nodes(), plan.rows(),
                        plan.buffers(), plan.ms()));
            }
        }
        return text.toString();
    }

    /** The packaged service on one database. */
    private final class Service {

        private final String url;
        private final int port;
        private final Process process;

        Service(String url, boolean explaining) throws Exception {
            this.url = url;
            port = free();
            String options = "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0"
                    + " -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on -c auto_explain.log_timing=off";
            Path data = Files.createTempDirectory("byline-queries");
            ProcessBuilder builder = new ProcessBuilder("java", "-Dbyline.cache.enabled=false", "-Dquarkus.scheduler.enabled=false",
                    "-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + free(), "-Dquarkus.http.host=127.0.0.1",
                    "-jar", "target/quarkus-app/quarkus-run.jar");
            builder.environment().putAll(Map.of("BYLINE_DATA", data.toString(), "BYLINE_DB_USER", user, "BYLINE_DB_PASSWORD",
                    password, "BYLINE_DB_URL", explaining ? url + "?options="
                            + URLEncoder.encode(options, StandardCharsets.UTF_8).replace("+", "%20") : url));
            process = builder.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile()).start();
            for (int tries = 0; ; tries++) {
                try {
                    get("/api/v1/sections");
                    return;
                } catch (IOException notYet) {
                    if (tries > 600 || !process.isAlive()) {
                        stop();
                        throw new IllegalStateException("Byline does not start: " + Files.readString(data.resolve("log")));
                    }
                    Thread.sleep(200);
                }
            }
        }

        String get(String path) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException(path + " was answered by " + answer.statusCode());
            }
            return answer.body();
        }

        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }

        private int free() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }
}
