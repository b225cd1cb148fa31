import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A system that is measured, run by its adapter: see {@code adapters/template.sh}. */
final class Contender {

    /** Linux counts CPU time of processes in hundredths of a second. */
    private static final int MILLIS_PER_TICK = 10;

    final String name;
    final Path folder;
    private final Map<String, String> environment;
    private final int port;

    Contender(String name, Path work, Map<String, String> environment) throws IOException {
        this.name = name;
        this.environment = environment;
        folder = work.resolve(name);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    void start() throws IOException {
        adapter("start");
    }

    void stop() throws IOException {
        adapter("stop");
    }

    /** The scenario's address; empty if this system has none like it. */
    String url(Scenario scenario) throws IOException {
        return new String(adapter("url", scenario.page)).strip();
    }

    byte[] bytes(Scenario scenario) throws IOException {
        return adapter("bytes", scenario.page, scenario.encoding());
    }

    /** CPU time in milliseconds that its processes have used so far. */
    long cpuMillis() throws IOException {
        long ticks = 0;
        for (String pid : pids()) {
            String stat = Files.readString(Path.of("/proc", pid, "stat"));
            // The name in brackets may hold spaces; utime and stime are the 12th and 13th field behind it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** Memory of its processes in MB: {@code VmRSS} for now, {@code VmHWM} for the most so far. */
    long memory(String field) throws IOException {
        long kilobytes = 0;
        for (String pid : pids()) {
            kilobytes += Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        }
        return kilobytes / 1024;
    }

    private String[] pids() throws IOException {
        return new String(adapter("pids")).strip().split("\\s+");
    }

    private byte[] adapter(String command, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "src/bench/adapters/" + name + ".sh", command,
                folder.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        builder.environment().put("SPEED_PORT", Integer.toString(port));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] printed = process.getInputStream().readAllBytes();
        try {
            if (process.waitFor() != 0 && !command.equals("url")) {
                throw new IOException(name + ".sh " + command + " " + String.join(" ", arguments) + " failed");
            }
        } catch (InterruptedException ended) {
            throw new IOException(ended);
        }
        return printed;
    }
}
