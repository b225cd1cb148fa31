package dev.byline.comment.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who is told what by mail, and how often. */
@ConfigMapping(prefix = "byline.mail")
public interface NoticeConfig {

    /** Addresses of the desk that are told of what waits. */
    Optional<List<String>> desk();

    /** How long what happened is gathered before the desk and authors are told; 0 tells them within seconds. */
    @WithDefault("15m")
    Duration digest();

    /** How long a mail about a removal is held back, so that the desk can undo it. */
    @WithDefault("5m")
    Duration undoTime();

    /** How many mails ask for a confirmation. */
    Confirmations confirmations();

    /** Limits for mails that anybody can have sent by typing an address: some at once, then one each interval. */
    interface Confirmations {

        /** Mails to one address in 24 hours. */
        @WithDefault("3")
        int perAddress();

        /** Mails that one network (/24, /64) may cause at once. */
        @WithDefault("10")
        int burst();

        /** After those, one each. */
        @WithDefault("5m")
        Duration interval();

        /** Mails that all readers together may cause at once. */
        @WithDefault("200")
        int siteBurst();

        /** After those, one each. */
        @WithDefault("10s")
        Duration siteInterval();
    }
}
