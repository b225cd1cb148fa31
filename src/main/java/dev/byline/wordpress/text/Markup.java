package dev.byline.wordpress.text;

/** Finds the borders of tags and comments as WordPress' splitting of texts does. */
final class Markup {

    private Markup() {
    }

    /**
     * Where the tag or comment that begins here ends. A comment ends behind {@code -->}, anything else behind the next
     * {@code >}; what is never closed reaches to the end of the text.
     */
    static int end(String text, int at) {
        boolean comment = text.startsWith("<!--", at);
        int end = comment ? text.indexOf("-->", at + 2) : text.indexOf('>', at);
        return end < 0 ? text.length() : end + (comment ? 3 : 1);
    }

    /** As {@link #end}, and knows CDATA sections, as {@code wp_html_split} does. */
    static int endWithData(String text, int at) {
        if (text.startsWith("<![CDATA[", at)) {
            int end = text.indexOf("]]>", at + 9);
            return end < 0 ? text.length() : end + 3;
        }
        return end(text, at);
    }

    /** Remembers where a text occurs next, so that asking from place after place takes linear time in all. */
    static final class Next {
        private final String text;
        private final String wanted;
        private int found = -1;
        private int searchedFrom = Integer.MAX_VALUE;

        Next(String text, String wanted) {
            this.text = text;
            this.wanted = wanted;
        }

        /** The first occurrence at or behind a place; the length of the text if there is none. */
        int from(int at) {
            if (at < searchedFrom || at > found) {
                searchedFrom = at;
                int next = text.indexOf(wanted, at);
                found = next < 0 ? text.length() : next;
            }
            return found;
        }

        boolean isThere(int place) {
            return place < text.length();
        }
    }
}
