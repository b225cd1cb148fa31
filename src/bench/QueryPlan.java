import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement as PostgreSQL carried it out.
 *
 * @param nodes   its scans, sorts and aggregates; tables are named where they are read from end to end
 * @param rows    rows that its scans read, also those that a condition then left out
 * @param buffers pages of 8 KB that it touched
 * @param ms      milliseconds, without planning
 */
record QueryPlan(String nodes, long rows, long buffers, double ms) {

    private static final Pattern BEGIN = Pattern.compile("duration: ([\\d.]+) ms  plan:\n");
    private static final Pattern NODE =
            Pattern.compile("^\\s*(?:->  )?(\\S.*?)  \\(cost=.*\\(actual rows=(\\d+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final String PASSED_ON =
            "(Limit|Nested Loop.*|Memoize|Result|Materialize|Hash|Unique|Subquery Scan.*|Gather.*|BitmapAnd)";

    /** The plans that auto_explain has written into the server's log after a place in it. */
    static List<QueryPlan> read(Path log, long from) throws IOException {
        List<QueryPlan> plans = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(log)) {
            channel.position(from);
            String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            for (String entry : text.split("\n(?=\\S)")) {
                Matcher begin = BEGIN.matcher(entry);
                if (begin.find()) {
                    plans.add(of(entry.substring(begin.end()), Double.parseDouble(begin.group(1))));
                }
            }
        }
        return plans;
    }

    private static QueryPlan of(String text, double ms) {
        Set<String> nodes = new LinkedHashSet<>();
        long rows = 0;
        long buffers = 0;
        long loops = 1;
        boolean scan = false;
        for (String line : text.split("\n")) {
            Matcher node = NODE.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            Matcher pages = BUFFERS.matcher(line);
            if (node.find()) {
                String name = name(node.group(1));
                scan = node.group(1).contains("Scan");
                loops = Long.parseLong(node.group(3));
                rows += scan && !name.startsWith("Bitmap Index") ? Long.parseLong(node.group(2)) * loops : 0;
                if (!name.matches(PASSED_ON)) {
                    nodes.add(name);
                }
            } else if (removed.find() && scan) {
                rows += Long.parseLong(removed.group(1)) * loops;
            } else if (buffers == 0 && pages.find()) {
                buffers = number(pages.group(1)) + number(pages.group(2));
            }
        }
        return new QueryPlan(String.join(", ", nodes), rows, buffers, ms);
    }

    private static String name(String node) {
        String name = node.replaceFirst("^Parallel ", "");
        return name.startsWith("Seq Scan") || name.startsWith("Bitmap Index Scan")
                ? name.replaceFirst(" on (\\S+).*", " $1")
                : name.replaceFirst(" on \\S+( \\S+)?$", "").replaceFirst(" using ", " ");
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
