import java.util.List;
import java.util.Locale;

/** Draws requests per second as parts of the first system's, readable on light and on dark ground. */
final class Chart {

    private static final int LEFT = 190;
    private static final int BAR = 14;
    private static final int SCALE = 420;
    private static final String[] COLOURS = { "#2a7f9e", "#c77d2e", "#7a6bb0", "#5f8a3c" };
    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #24292f }
              .line { stroke: #57606a; stroke-dasharray: 4 3 }
              @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .line { stroke: #9aa4af } }
            </style>
            """;

    private Chart() {
    }

    static String draw(Report report) {
        List<String> others = report.systems.subList(1, report.systems.size()).stream().sorted().toList();
        int group = others.size() * BAR + 14;
        int height = 60 + report.measured.size() * group;
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 %d" width="760" height="%d" role="img">
                <title>Requests per second as a part of those of %s with the same bytes as files</title>
                %s""", height, height, report.systems.get(0), STYLE));
        for (int i = 0; i < others.size(); i++) {
            svg.append(bar(LEFT + i * 170, 10, 12, colour(i)))
                    .append(text(LEFT + i * 170 + 18, 21, "start", others.get(i)));
        }
        int y = 42;
        for (Scenario scenario : report.measured.keySet()) {
            svg.append(text(LEFT - 10, y + others.size() * BAR / 2 + 4, "end", scenario.title));
            for (int i = 0; i < others.size(); i++) {
                double ratio = report.ratio(scenario, others.get(i));
                if (!Double.isNaN(ratio)) {
                    int width = (int) Math.round(Math.min(ratio, 1.25) * SCALE);
                    svg.append(bar(LEFT, y + i * BAR, width, colour(i)))
                            .append(text(LEFT + width + 5, y + i * BAR + 11, "start", "%.2f".formatted(ratio)));
                }
            }
            y += group;
        }
        int limit = LEFT + SCALE;
        svg.append("<line class=\"line\" x1=\"%d\" y1=\"36\" x2=\"%d\" y2=\"%d\"/>%n".formatted(limit, limit, y))
                .append(text(limit, y + 14, "middle", report.systems.get(0) + " = 1"));
        return svg.append("</svg>\n").toString();
    }

    private static String colour(int number) {
        return COLOURS[number % COLOURS.length];
    }

    private static String bar(int x, int y, int width, String colour) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\" fill=\"%s\"/>%n".formatted(x, y, width,
                BAR - 2, colour);
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, text);
    }
}
