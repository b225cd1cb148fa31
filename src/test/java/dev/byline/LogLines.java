package dev.byline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps whatever the service logs, with stack traces, from {@link #open} to {@link #close}. */
public final class LogLines extends Handler {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    public void open() {
        Logger.getLogger("").addHandler(this);
    }

    public Queue<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        StringWriter trace = new StringWriter();
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(trace));
        }
        lines.add(line.getLoggerName() + " " + line.getMessage() + " " + Arrays.toString(line.getParameters()) + " "
                + trace);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
