package dev.byline.comment.spam;

import dev.byline.http.Words;

/**
 * The rules that the checks of this service apply, each with the weight that it has unless the site says otherwise. A
 * weight of 50 makes a comment wait; only a weight above that can help to make it spam. A rule's name never changes.
 */
public enum Rule {

    /** Something stood in the field that people do not see. */
    HONEYPOT(100, "The field that people do not see was filled in"),
    /** The form was sent sooner than anybody types. */
    TOO_FAST(50, "The form was sent too soon after it was handed out"),
    /** The form was handed out long ago. */
    TOO_OLD(20, "The form was handed out too long ago"),
    /** The form's time was not signed by this site for this article. */
    FORGED_FORM(40, "The form's time was forged"),
    /** A flood is on, and no proof of work came. */
    NO_PROOF(50, "No proof of work came during a flood"),
    /** The sender's network sends unusually much. */
    BURST(20, "Many comments came from this network"),
    /** All comments wait here. */
    HOLD_ALL(50, "All comments wait here"),
    /** The writer is not known yet. */
    FIRST_TIME(50, "The writer is not known yet"),
    /** Many links. */
    LINKS(50, "The comment holds many links"),
    /** Links to hosts that no approved comment has linked to. */
    NEW_HOSTS(20, "Links lead to places that no approved comment linked to"),
    /** Little but links. */
    MOSTLY_LINKS(25, "The comment is mostly links"),
    /** One word or sign over and over. */
    REPETITION(50, "The comment repeats one word"),
    /** On the list of what waits. */
    HOLD_LIST(50, "An entry of the hold list fits"),
    /** On the list of what is spam. */
    BLOCK_LIST(100, "An entry of the block list fits"),
    /** Nearly what somebody else, or the same writer elsewhere, wrote lately. */
    NEAR_DUPLICATE(50, "Nearly the same text was sent before"),
    /** Nearly what was taken for spam lately. */
    KNOWN_SPAM(80, "Nearly the same text was taken for spam"),
    /** The name looks like that of a member of the desk or of an author. */
    IMPERSONATION(50, "The name looks like that of somebody who writes or works here"),
    /** The desk has blocked the writer. */
    BLOCKED_WRITER(100, "The desk has blocked this writer"),
    /** The filter that learns thinks that this may be spam. */
    FILTER(50, "The filter takes this for spam"),
    /** The filter that learns is nearly certain. */
    FILTER_SURE(100, "The filter is nearly certain that this is spam");

    private final int weight;
    private final String meaning;

    Rule(int weight, String meaning) {
        this.weight = weight;
        this.meaning = meaning;
    }

    /** The rule's stable name in JSON, settings and tables: {@code hold-all}. */
    public String word() {
        return Words.of(this);
    }

    /** What it adds to the verdict by default. */
    public int weight() {
        return weight;
    }

    /** What it is about, in a sentence for moderators. */
    public String meaning() {
        return meaning;
    }
}
