package dev.byline.pagecache;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import io.restassured.RestAssured;

/**
 * A reader who says exactly what is asked for and sees exactly what comes, on one connection for as long as the service
 * keeps it. Comes from an address of its own, on which no comments are sent. Not for several threads.
 */
final class Visitor implements AutoCloseable {

    /** A request with a type is never answered from memory, and means the same otherwise. */
    static final String BYPASS = "Content-Type: text/plain";

    private static final int PATIENCE_MS = 10_000;

    private Socket socket;
    private InputStream in;

    /** What a GET brings; headers such as {@code Accept: text/html}. */
    Answer get(String target, String... headers) {
        return send("GET", target, headers);
    }

    /** What would be answered without a cache. */
    Answer bypass(String target, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(BYPASS);
        return send("GET", target, all.toArray(String[]::new));
    }

    /** What a request without a body brings. A {@code Host} among the headers takes the place of the usual one. */
    Answer send(String method, String target, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        try {
            Answer answer = exchange(method, bytes);
            if (answer.header("Connection").equalsIgnoreCase("close")) {
                close();
            }
            return answer;
        } catch (IOException broken) {
            close();
            throw new UncheckedIOException(head.toString(), broken);
        }
    }

    /**
     * What requests bring that are all sent before the first answer is read, in pieces of random lengths.
     *
     * @param requests whole ones, with their bodies
     */
    List<Answer> sendAll(List<String> requests, Random random) {
        byte[] all = String.join("", requests).getBytes(StandardCharsets.UTF_8);
        List<Answer> answers = new ArrayList<>();
        try {
            connect();
            for (int from = 0; from < all.length;) {
                int length = Math.min(all.length - from, 1 + random.nextInt(random.nextBoolean() ? 30 : 3000));
                socket.getOutputStream().write(all, from, length);
                from += length;
                if (random.nextInt(4) == 0) {
                    Thread.yield();
                }
            }
            for (String request : requests) {
                answers.add(read(request.substring(0, request.indexOf(' '))));
            }
            return answers;
        } catch (IOException broken) {
            close();
            throw new UncheckedIOException(requests + "\nwas answered by\n" + answers, broken);
        }
    }

    /** Sends bytes on the connection that there is; see {@link #answer}. */
    void ask(String requests) {
        try {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next answer on the connection. */
    Answer answer(String method) {
        try {
            return read(method);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Answer exchange(String method, byte[] request) throws IOException {
        boolean reused = socket != null;
        try {
            return once(method, request);
        } catch (IOException broken) {
            close();
            if (!reused) {
                throw broken;
            }
            // The service had closed the connection meanwhile.
            return once(method, request);
        }
    }

    private Answer once(String method, byte[] request) throws IOException {
        connect();
        socket.getOutputStream().write(request);
        return read(method);
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.77.1"), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), RestAssured.port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Answer read(String method) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), unused -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        boolean empty = method.equals("HEAD") || status == 304 || status == 204;
        return new Answer(status, headers, empty ? new byte[0] : body(headers));
    }

    private byte[] body(TreeMap<String, List<String>> headers) throws IOException {
        if (headers.containsKey("Content-Length")) {
            return exactly(Integer.parseInt(headers.get("Content-Length").get(0)));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new IOException("Cut short");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Closed");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Hangs up; a later request calls anew. */
    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException late) {
            // It is closed then.
        }
        socket = null;
    }
}
