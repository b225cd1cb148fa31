package dev.byline.comment.spam;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A finding about a stored comment. */
@Entity
@Table(name = "comment_finding")
public class StoredFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long commentId;

    public String rule;

    public int weight;

    public String evidence;

    /** The finding as the check gave it. */
    public Finding finding() {
        return new Finding(rule, weight, evidence);
    }
}
