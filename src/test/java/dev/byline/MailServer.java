package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;

/** A real SMTP server that runs beside the service and keeps what it takes. */
@ApplicationScoped
public class MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @ConfigProperty(name = "byline.mail.port")
    int port;

    private final List<MimeMessage> earlier = Collections.synchronizedList(new ArrayList<>());
    private GreenMail server;

    void start(@Observes @Priority(1) StartupEvent event) {
        start();
    }

    /** Starts it, empty. */
    public synchronized void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Stops it; what it took is still known. */
    @PreDestroy
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            earlier.addAll(Arrays.asList(server.getReceivedMessages()));
            server = null;
        }
    }

    /** The server itself, for what only it can do. */
    public synchronized GreenMail server() {
        return server;
    }

    /** All mails to an address in the order in which they came. */
    public synchronized List<MimeMessage> to(String address) {
        List<MimeMessage> all = new ArrayList<>(earlier);
        if (server != null) {
            all.addAll(Arrays.asList(server.getReceivedMessages()));
        }
        return all.stream().filter(mail -> recipient(mail).equals(address)).toList();
    }

    /** Waits for so many mails to an address. */
    public List<MimeMessage> await(String address, int number) {
        Instant end = Instant.now().plus(PATIENCE);
        while (to(address).size() < number && Instant.now().isBefore(end)) {
            pause(Duration.ofMillis(20));
        }
        assertThat(to(address)).hasSize(number);
        return to(address);
    }

    /** Waits for the one mail to an address. */
    public MimeMessage awaitOne(String address) {
        return await(address, 1).get(0);
    }

    /** Sleeps. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The text of a mail with line ends as in Java. */
    public static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A header of a mail, unfolded; {@code null} if it has none. */
    public static String header(MimeMessage mail, String name) {
        try {
            String value = mail.getHeader(name, ", ");
            return value == null ? null : value.replaceAll("\r?\n\\s+", " ");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The subject of a mail, decoded. */
    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
