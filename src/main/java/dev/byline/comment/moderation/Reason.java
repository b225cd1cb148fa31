package dev.byline.comment.moderation;

/** Why a comment is reported by readers or removed by the desk. */
public enum Reason {

    /** Advertising, or a text that is sent everywhere. */
    SPAM("It is advertising or spam"),
    /** Insults, threats, hatred. */
    ABUSE("It insults, threatens or incites hatred"),
    /** Not about the article. */
    OFF_TOPIC("It is not about the article"),
    /** Addresses, telephone numbers and the like of people. */
    PERSONAL_DATA("It tells private things about a person"),
    /** Against the law. */
    ILLEGAL("It is against the law"),
    /** None of these. */
    OTHER("It breaks the rules of this site in another way");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason as a sentence about the comment, for people, without a full stop. */
    public String sentence() {
        return sentence;
    }
}
