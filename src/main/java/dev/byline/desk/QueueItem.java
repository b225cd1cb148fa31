package dev.byline.desk;

import java.util.List;

/**
 * A comment as the desk's pages show it.
 *
 * @param href      its own page, from which the way leads back
 * @param status    where it stands
 * @param withdrawn whether its writer took it back
 * @param wanted    whether it may be public: its writer has not taken it back, and nobody has erased it
 * @param age       when it was written
 * @param article   its article
 * @param parent    the comment that it replies to, {@code null} for none
 * @param html      what it says
 * @param findings  what the checks found
 * @param reports   what readers report
 * @param statement why it was removed, {@code null} if nobody said
 * @param edits     how often it was edited
 * @param reasons   reasons for a removal, to choose from
 * @param ticked    whether its box is ticked
 */
public record QueueItem(long id, String href, String status, boolean withdrawn, boolean wanted, Age age,
        WriterPart writer, ArticlePart article, ParentPart parent, String html, List<FindingPart> findings,
        List<ReportPart> reports, StatementPart statement, long edits, List<ReasonPart> reasons, boolean ticked) {

    /** A part of the comment's own page. */
    public String hrefOf(String section) {
        return href + "#" + section;
    }

    /**
     * Who wrote it.
     *
     * @param email   empty if none is known
     * @param website {@code null} for none
     * @param network network address, {@code null} once it is forgotten
     * @param byDesk  whether a member of the desk wrote it
     * @param proven  whether the address was proven by a mailed link
     * @param record  the writer's other comments, {@code null} for none
     */
    public record WriterPart(String name, String avatar, String email, String website, String network, boolean byDesk,
            boolean proven, RecordPart record) {
    }

    /** A writer's other comments in numbers, and where to see them. */
    public record RecordPart(String text, String href) {
    }

    /**
     * The article.
     *
     * @param queue the comments below it that wait
     */
    public record ArticlePart(String title, String href, String queue) {
    }

    /** The comment above. */
    public record ParentPart(String name, String excerpt, String href) {
    }

    /**
     * What a check found.
     *
     * @param heavy whether it can help to make the comment spam
     */
    public record FindingPart(String rule, int weight, String evidence, boolean heavy, String href) {

        /** The weight with its sign. */
        public String signed() {
            return weight > 0 ? "+" + weight : weight < 0 ? "\u2212" + -weight : "0";
        }
    }

    /** Reports for one reason. */
    public record ReportPart(String counted, String sentence, List<String> details) {
    }

    /**
     * Why a comment was removed, and what its writer says to that.
     *
     * @param explanation in the moderator's words, {@code null} for none
     * @param automatic   whether the checks decided
     * @param appeal      the writer's words, {@code null} for none
     * @param appealed    when they came
     * @param outcome     what the desk answered, {@code null} while it has not
     * @param answer      in the moderator's words, {@code null} for none
     */
    public record StatementPart(String sentence, String explanation, boolean automatic, String appeal, Age appealed,
            String outcome, String answer) {
    }

    /** A reason to choose. */
    public record ReasonPart(String word, String sentence) {
    }
}
