package dev.byline.security;

import java.util.Set;

/** What a desk user may do. The constants for annotations stand in {@link Roles}. */
public enum Role {

    /** Writes and changes own drafts. */
    AUTHOR,
    /** Writes, publishes and changes all articles, authors, sections and tags. */
    EDITOR,
    /** Decides about comments. */
    MODERATOR,
    /** Everything, users included. */
    ADMIN;

    /** The role names that a user of this role has: its own and those that it includes. */
    public Set<String> granted() {
        return switch (this) {
            case AUTHOR -> Set.of(Roles.AUTHOR);
            case EDITOR -> Set.of(Roles.EDITOR, Roles.AUTHOR);
            case MODERATOR -> Set.of(Roles.MODERATOR);
            case ADMIN -> Set.of(Roles.ADMIN, Roles.EDITOR, Roles.AUTHOR, Roles.MODERATOR);
        };
    }
}
