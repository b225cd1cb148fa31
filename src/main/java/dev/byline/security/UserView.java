package dev.byline.security;

import java.time.Instant;

/** A desk user as administrators and the user itself see it: never with a password or its hash. */
public record UserView(String name, Role role, Long authorId, boolean active, String email,
        boolean commentMails, Instant createdAt) {

    /** The view of a stored user. */
    public static UserView of(User user) {
        return new UserView(user.name, user.role, user.authorId, user.active, user.email,
                user.commentMails, user.createdAt);
    }
}
