package dev.byline.security;

/** Role names for {@code @RolesAllowed}. */
public final class Roles {

    /** See {@link Role#AUTHOR}. */
    public static final String AUTHOR = "author";
    /** See {@link Role#EDITOR}. */
    public static final String EDITOR = "editor";
    /** See {@link Role#MODERATOR}. */
    public static final String MODERATOR = "moderator";
    /** See {@link Role#ADMIN}. */
    public static final String ADMIN = "admin";

    private Roles() {
    }
}
