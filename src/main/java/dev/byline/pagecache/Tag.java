package dev.byline.pagecache;

import java.util.regex.Pattern;

/** The shape of tags. They go into headers and messages between nodes, so they have no spaces and no commas. */
final class Tag {

    private static final Pattern SHAPE = Pattern.compile("[a-z-]+(:\\d+)?");

    private Tag() {
    }

    static String of(String kind, long id) {
        return kind + ":" + id;
    }

    static String checked(String tag) {
        if (!SHAPE.matcher(tag).matches()) {
            throw new IllegalArgumentException("Not a tag: " + tag);
        }
        return tag;
    }
}
