package dev.byline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.restassured.RestAssured;

/** Speaks HTTP/1.1 byte by byte: what no well-behaved client would send, and from any address of this computer. */
public final class Wire {

    private static final int PATIENCE_MS = 10_000;

    private Wire() {
    }

    /**
     * What came back.
     *
     * @param status 0 if the connection was closed, or nothing came, instead of an answer
     * @param head   status line and headers
     */
    public record Answer(int status, String head, String body) {

        /** A header's value, empty if there is none. */
        public String header(String name) {
            return head.lines().skip(1).filter(line -> line.toLowerCase(Locale.ROOT)
                    .startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("");
        }
    }

    /** Sends text as ISO 8859-1, one byte a character, and waits for a whole answer. */
    public static Answer send(String request) {
        return send("127.0.0.1", request.getBytes(StandardCharsets.ISO_8859_1), PATIENCE_MS);
    }

    /** Sends JSON from an address of the loopback network with more headers, each ended by CR LF. */
    public static Answer post(String from, String target, String headers, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return send(from, whole, PATIENCE_MS);
    }

    /**
     * Sends bytes and reads one answer.
     *
     * @param from     address of this end
     * @param patience milliseconds to wait for an answer
     */
    public static Answer send(String from, byte[] request, int patience) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), RestAssured.port), PATIENCE_MS);
            socket.setSoTimeout(patience);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException closedMeanwhile) {
                // The answer, if any, came before the request was complete.
            }
            return read(socket);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Answer read(Socket socket) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try {
            int count = 0;
            while (!isComplete(received) && (count = socket.getInputStream().read(buffer)) >= 0) {
                received.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException quiet) {
            // What has come so far is all there is.
        } catch (IOException reset) {
            // A closed connection is an answer too.
        }
        String text = received.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 4);
        return new Answer(head.matches("(?s)HTTP/1\\.\\d \\d{3}.*") ? Integer.parseInt(head.substring(9, 12)) : 0, head,
                body);
    }

    private static boolean isComplete(ByteArrayOutputStream received) {
        String text = received.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        Answer head = new Answer(0, text.substring(0, end), "");
        String length = head.header("Content-Length");
        return length.isEmpty() ? head.header("Transfer-Encoding").equals("chunked") && text.endsWith("0\r\n\r\n")
                : text.length() - end - 4 >= Integer.parseInt(length);
    }
}
