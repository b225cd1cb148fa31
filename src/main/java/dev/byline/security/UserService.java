package dev.byline.security;

import java.util.List;

import org.hibernate.exception.ConstraintViolationException;

import dev.byline.http.Problem;
import dev.byline.http.Times;
import dev.byline.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Decides about users and tokens. Whoever loses the right to sign in loses it with the next request. */
@ApplicationScoped
@Transactional
public class UserService {

    private static final int TOKENS_OF_ONE_USER = 100;

    @Inject
    UserRepository users;

    @Inject
    AccessTokenRepository tokens;

    @Inject
    DeskSessionRepository sessions;

    /**
     * Makes a user: 409 if the name is taken.
     *
     * @param hash of the draft's password, made outside of this transaction
     */
    public UserView create(UserDraft draft, String hash) {
        if (draft.password() == null) {
            throw Problem.invalid("password", "required", "Give a password of 10 to 72 characters");
        }
        if (users.findByName(draft.name()).isPresent()) {
            throw Problem.conflict("name", "taken", "There is a user with this name");
        }
        User user = new User();
        user.name = draft.name();
        user.createdAt = Times.now();
        apply(draft, hash, user);
        stored(() -> users.persist(user));
        return UserView.of(user);
    }

    /**
     * Changes a user. A new password or suspension ends all its tokens and sessions; the last administrator has to
     * stay.
     *
     * @param hash of the draft's password, made outside of this transaction; {@code null} to keep the present one
     */
    public UserView update(String name, UserDraft draft, String hash) {
        User user = find(name);
        if (!user.name.equals(draft.name())) {
            throw Problem.invalid("name", "fixed", "The name of a user cannot be changed");
        }
        apply(draft, hash, user);
        // Written first: whoever signs in by the old password meanwhile waits for the row and is refused then.
        stored(users::flush);
        if (draft.password() != null || !user.active) {
            tokens.deleteAllOf(user);
            sessions.deleteAllOf(user);
        }
        requireAdmin();
        return UserView.of(user);
    }

    /** What a patch of the user starts from. */
    public UserDraft draftOf(String name) {
        User user = find(name);
        return new UserDraft(user.name, null, user.role, user.authorId, user.active, user.email,
                user.commentMails);
    }

    /** Removes a user with all its tokens and sessions. */
    public void delete(String name) {
        users.delete(find(name));
        stored(users::flush);
        requireAdmin();
    }

    /** The user with that name, 404 if there is none. */
    public UserView view(String name) {
        return UserView.of(find(name));
    }

    /** Makes a token for a user; the answer is the only place where its text ever stands. */
    public TokenView createToken(String userName, String label) {
        return createToken(userName, label, null);
    }

    /** The same for a program that will know the token again by a UUID of its own, {@code null} for none. */
    public TokenView createToken(String userName, String label, String appId) {
        User user = find(userName);
        if (tokens.listOf(user).size() >= TOKENS_OF_ONE_USER) {
            throw Problem.conflict("", "too_many", "Revoke one of your " + TOKENS_OF_ONE_USER + " tokens first");
        }
        String text = TokenText.make();
        AccessToken token = new AccessToken();
        token.user = user;
        token.label = label;
        token.appId = appId;
        token.hash = TokenText.hash(text);
        token.createdAt = Times.now();
        tokens.persist(token);
        return TokenView.of(token, text);
    }

    /** Gives a token of the user another label. */
    public void relabel(long id, String userName, String label) {
        tokens.findByIdOptional(id).filter(found -> found.user.name.equals(userName))
                .orElseThrow(Problem::notFound).label = label;
    }

    /** Revokes all tokens of the user; how many there were. */
    public long revokeAll(String userName) {
        return tokens.deleteAllOf(find(userName));
    }

    /** A user's tokens, oldest first. */
    public List<TokenView> tokens(String userName) {
        return tokens.listOf(find(userName)).stream().map(token -> TokenView.of(token, null)).toList();
    }

    /** Revokes a token of the user; administrators may revoke any. */
    public void revoke(long id, String userName, boolean any) {
        AccessToken token = tokens.findByIdOptional(id)
                .filter(found -> any || found.user.name.equals(userName))
                .orElseThrow(Problem::notFound);
        tokens.delete(token);
    }

    private User find(String name) {
        return users.findByName(name).orElseThrow(Problem::notFound);
    }

    private static void apply(UserDraft draft, String hash, User user) {
        if (hash != null) {
            user.passwordHash = hash;
        }
        user.role = draft.role();
        user.authorId = draft.authorId();
        user.active = !Boolean.FALSE.equals(draft.active());
        user.email = draft.email() == null || draft.email().isBlank() ? null : draft.email().strip();
        user.commentMails = Boolean.TRUE.equals(draft.commentMails());
        if (user.email != null && !EmailAddress.isValid(user.email)) {
            throw Problem.invalid("email", "invalid", "Give one plain address such as name@example.com");
        }
    }

    private static void stored(Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException noSuchAuthor) {
            throw Problem.invalid("authorId", "not_found", "There is no author with this id");
        }
    }

    private void requireAdmin() {
        if (users.countActiveAdmins() == 0) {
            throw Problem.conflict("role", "last_admin", "There must be an administrator who can sign in");
        }
    }
}
