import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server (RFC 5321) that takes everything, remembers who got what, and can be taken down and put up again. */
final class MailSink {

    private final int port;
    /** Message-IDs by recipient in the order in which they came. */
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;

    MailSink() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void up() throws IOException {
        ServerSocket opened = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        listener = opened;
        Thread thread = new Thread(() -> accept(opened));
        thread.setDaemon(true);
        thread.start();
    }

    void down() throws IOException {
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    /** How often a recipient got a mail. */
    int times(String recipient) {
        return taken.getOrDefault(recipient, List.of()).size();
    }

    /** How many different mails a recipient got. */
    int different(String recipient) {
        return Set.copyOf(taken.getOrDefault(recipient, List.of())).size();
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket client = opened.accept();
                clients.add(client);
                Thread thread = new Thread(() -> serve(client));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client; BufferedReader in = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            String recipient = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (command) {
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        say(out, "250 ok");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        String id = read(in);
                        if (id == null) {
                            return;
                        }
                        taken.computeIfAbsent(recipient, unused -> new ArrayList<>()).add(id);
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The client was killed, or the server was taken down.
        } finally {
            clients.remove(client);
        }
    }

    /** Reads a mail to its end; its Message-ID, {@code null} if the client broke off. */
    private static String read(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return id;
            }
            if (line.toLowerCase().startsWith("message-id:")) {
                id = line.substring(11).strip();
            }
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
