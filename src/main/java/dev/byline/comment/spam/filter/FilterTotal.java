package dev.byline.comment.spam.filter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** From how many comments the filter has learned: one row, whose lock also lets one node at a time change the filter. */
@Entity
public class FilterTotal {

    /** The id of the row. */
    static final int ONLY = 1;

    @Id
    public int id;

    /** Good ones. */
    public int ham;

    /** Spam. */
    public int spam;
}
