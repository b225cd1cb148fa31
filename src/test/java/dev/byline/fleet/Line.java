package dev.byline.fleet;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection to a node, with just as much of HTTP/1.1 as its answers need: two cores carry the nodes, the
 * database and all readers, so that a reader must cost little.
 */
final class Line implements AutoCloseable {

    private static final int PATIENCE_MS = 15_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final byte[] buffer = new byte[16_384];
    private int filled;
    private int taken;

    /** An answer; {@code head} begins with the status line. */
    record Answer(int status, String head, String body) {

        /** A header's value, empty if there is none. */
        String header(String name) {
            int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
            if (at < 0) {
                return "";
            }
            int start = at + name.length() + 3;
            int end = head.indexOf("\r\n", start);
            return head.substring(start, end < 0 ? head.length() : end).strip();
        }
    }

    Line(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            in = socket.getInputStream();
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    Answer get(String target) throws IOException {
        return send("GET", target, "", null);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param headers more headers, each ended by CR LF
     * @param json    the body, {@code null} for none
     */
    Answer send(String method, String target, String headers, String json) throws IOException {
        begin(method, target, headers, json);
        return read();
    }

    /** Sends a request and reads the head of the answer only: of a stream, for example. */
    Answer open(String target, String headers) throws IOException {
        begin("GET", target, headers, null);
        String head = head();
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, "");
    }

    private void begin(String method, String target, String headers, String json) throws IOException {
        byte[] body = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream(512 + body.length);
        request.writeBytes((method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + (json == null ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n")
                + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
    }

    /** Sends a part of a request; {@link #read} reads the answer once it is sent as a whole. */
    void write(String part) throws IOException {
        socket.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the whole answer to what was sent. */
    Answer read() throws IOException {
        Answer head = new Answer(0, head(), "");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String length = head.header("content-length");
        int status = Integer.parseInt(head.head.substring(9, 12));
        if (!length.isEmpty()) {
            take(Integer.parseInt(length), body);
        } else if (head.header("transfer-encoding").equals("chunked")) {
            int chunk;
            do {
                chunk = Integer.parseInt(line(), 16);
                take(chunk, body);
                line();
            } while (chunk > 0);
        }
        return new Answer(status, head.head, body.toString(StandardCharsets.UTF_8));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder(400);
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    /** The next line without its end; waits for it. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int octet = next(); octet != '\n'; octet = next()) {
            line.append((char) octet);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    private int next() throws IOException {
        if (taken == filled) {
            fill();
        }
        return buffer[taken++] & 0xFF;
    }

    private void take(int count, ByteArrayOutputStream into) throws IOException {
        for (int left = count; left > 0;) {
            if (taken == filled) {
                fill();
            }
            int some = Math.min(left, filled - taken);
            into.write(buffer, taken, some);
            taken += some;
            left -= some;
        }
    }

    private void fill() throws IOException {
        taken = 0;
        filled = Math.max(0, in.read(buffer));
        if (filled == 0) {
            throw new EOFException("The connection was closed");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is of no use any more either way.
        }
    }
}
