package dev.byline.comment.moderation;

import dev.byline.security.Caller;

/**
 * A member of the desk who acts under a public name.
 *
 * @param userId   the desk user
 * @param authorId the author as whom the user writes, {@code null} if there is none
 * @param login    name of the user, for the log only
 */
public record DeskMember(long userId, Long authorId, String login) {

    /** Whoever sent the request; must be signed in. */
    public static DeskMember of(Caller caller) {
        return new DeskMember(caller.userId(), caller.authorId(), caller.name());
    }
}
