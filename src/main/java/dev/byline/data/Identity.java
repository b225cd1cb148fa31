package dev.byline.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells a thing that was made here from all others, wherever an export takes it: its type, its id, and the moment
 * at which it was made, since another site or an emptied database gives the same ids to other things. Things that came
 * from elsewhere have an origin instead.
 */
public final class Identity {

    private static final String SCHEME = "byline:";
    private static final Pattern ID = Pattern.compile("(\\d{1,18})@.{1,40}");

    private Identity() {
    }

    /**
     * The identity.
     *
     * @param origin    where an import found it, which is its identity then; {@code null} if it was made here
     * @param type      the kind of thing, such as {@code article}
     * @param createdAt to the microsecond, as it is stored
     */
    public static String of(String origin, String type, long id, Instant createdAt) {
        return origin != null ? origin : SCHEME + type + ":" + id + "@" + createdAt;
    }

    /** The ids that stand in those of the identities that are of things of a type and no origins. */
    public static List<Long> ids(String type, Collection<String> identities) {
        String start = SCHEME + type + ":";
        return identities.stream().filter(identity -> identity.startsWith(start))
                .map(identity -> ID.matcher(identity.substring(start.length()))).filter(Matcher::matches)
                .map(found -> Long.valueOf(found.group(1))).distinct().toList();
    }

    /** Whether a text may be the identity of something: one that was made here, or the origin that an import noted. */
    public static boolean isPlausible(String text) {
        return text != null && text.length() <= 500 && text.matches("(?s)(byline|wxr|page):.+");
    }
}
