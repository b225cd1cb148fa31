package dev.byline.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Mail that this site sends. What concerns the server is handed on to the mailer by {@code application.properties}. */
@ConfigMapping(prefix = "byline.mail")
public interface MailConfig {

    /** Whose mail it is: an address, or {@code Name <address>}. Absent, this site sends no mail. */
    Optional<String> from();

    /** Host name of the server that takes the mail. */
    @WithDefault("localhost")
    String host();

    /** Port of that server; by default 25, or what goes with {@link #tls}. */
    OptionalInt port();

    /** User name for that server, if it wants one. */
    Optional<String> user();

    /** Password for that server. */
    Optional<String> password();

    /**
     * How the way to the server is encrypted: {@code none}, {@code optional} (STARTTLS if the server offers it),
     * {@code required} (STARTTLS or no mail) or {@code implicit} (TLS from the start, usually on port 465).
     */
    @WithDefault("optional")
    String tls();

    /** The host name by which this client greets the server. */
    @WithDefault("localhost")
    String ownHost();

    /** How often each node looks for mails that are due; those written on the same node are sent at once. */
    @WithDefault("5s")
    Duration poll();

    /** How long one node waits between two mails, for servers that take only so many in a time. */
    @WithDefault("0s")
    Duration pause();

    /**
     * For how long a node has a mail that it sends. If it has not told by then what came of it, it is taken for dead
     * and the mail is sent again. To be longer than a minute, the time that one attempt may take.
     */
    @WithDefault("5m")
    Duration lease();

    /** After how long a mail that the server would not take yet is tried again; doubled each time, up to 6 hours. */
    @WithDefault("1m")
    Duration retryAfter();

    /** After how long a mail that the server never took is given up. */
    @WithDefault("3d")
    Duration giveUpAfter();
}
