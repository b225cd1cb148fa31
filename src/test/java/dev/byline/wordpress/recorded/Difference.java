package dev.byline.wordpress.recorded;

/**
 * One thing in which an answer differs from the recorded one.
 *
 * @param at       {@code status}, {@code header allow}, {@code text title} or a JSON pointer
 * @param recorded what WordPress said; {@code (none)} if nothing
 * @param now      what Byline says; {@code (none)} if nothing
 */
record Difference(String example, String at, String recorded, String now) {

    /** What stands for something that is not there. */
    static final String NONE = "(none)";

    @Override
    public String toString() {
        return example + " " + at + "\n    recorded " + cut(recorded) + "\n    now      " + cut(now);
    }

    private static String cut(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "..." : text;
    }
}
