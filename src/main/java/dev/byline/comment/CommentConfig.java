package dev.byline.comment;

import java.time.Duration;
import java.util.Map;

import dev.byline.article.CommentHold;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this site takes comments; an article may differ in the first four. */
@ConfigMapping(prefix = "byline.comments")
public interface CommentConfig {

    /** Whether readers may comment. */
    @WithDefault("true")
    boolean open();

    /** Days after publishing until comments close, 0 for never. */
    @WithDefault("0")
    int closeAfterDays();

    /** Which comments wait for a moderator: {@code none}, {@code first-time} writers' or {@code all}. */
    @WithDefault("first-time")
    CommentHold hold();

    /** Links in a comment that make it wait, 0 for no limit. */
    @WithDefault("2")
    int holdLinks();

    /** How deep replies may lie; 1 for no replies to comments. */
    @WithDefault("5")
    int depth();

    /** Top-level comments on the first page of a thread. */
    @WithDefault("50")
    int pageSize();

    /** Replies that one page of a thread shows at the most. */
    @WithDefault("1000")
    int maxReplies();

    /** Sum of weights at which a comment waits for a moderator. */
    @WithDefault("50")
    int holdAt();

    /** Sum of weights at which a comment is taken for spam, if one weight among them is more than a reason to hold. */
    @WithDefault("100")
    int spamAt();

    /** What findings add to the verdict, by the rule's name; a rule that is not named has its default. */
    Map<String, Integer> weights();

    /** Days after which network addresses and user agents are forgotten. */
    @WithDefault("30")
    int keepNetworkDays();

    /** The largest number to be guessed for a proof of work, which a flood demands; half as many guesses on average. */
    @WithDefault("100000")
    int proofEffort();
    /** Days after which spam and trash are removed for good, 0 to keep them. */
    @WithDefault("90")
    int keepRemovedDays();

    /** Days after which entries of the moderation log are forgotten, 0 to keep them. */
    @WithDefault("365")
    int keepLogDays();
    /** Minutes after sending it in which a writer may edit a public comment, 0 for none; one that waits may be edited. */
    @WithDefault("15")
    int editMinutes();

    /** Days after sending a comment in which its ownership token opens it, 0 for ever. */
    @WithDefault("365")
    int ownershipDays();

    /** How many comments are taken in a short time. */
    Flood flood();

    /** Streams of live changes. */
    Live live();

    /** Limits of streams of live changes. */
    interface Live {

        /** Streams that one network (/24, /64) may hold open on one node. */
        @WithDefault("10")
        int perNetwork();

        /** Streams that may be open on one node. */
        @WithDefault("5000")
        int total();

        /** How often an idle stream is heard of, so that nobody on the way closes it. */
        @WithDefault("20s")
        Duration heartbeat();

        /** Days for which it is kept what changed, so that readers can catch up. */
        @WithDefault("90")
        int keepDays();
    }

    /** Limits against floods: some at once, then one each interval. */
    interface Flood {

        /** Comments that one network (/24, /64) may send at once. */
        @WithDefault("20")
        int burst();

        /** After those, one each. */
        @WithDefault("3s")
        Duration interval();

        /** Comments that all readers together may send at once. */
        @WithDefault("300")
        int siteBurst();

        /** After those, one each. */
        @WithDefault("200ms")
        Duration siteInterval();
    }
}
