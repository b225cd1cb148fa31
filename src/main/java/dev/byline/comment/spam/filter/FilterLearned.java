package dev.byline.comment.spam.filter;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What the filter learned from a comment, so that it can be unlearned. */
@Entity
public class FilterLearned {

    @Id
    public Long commentId;

    public boolean spam;

    /** One token a line. */
    public String tokens;

    Set<String> tokenSet() {
        return new LinkedHashSet<>(Arrays.asList(tokens.split("\n")));
    }
}
