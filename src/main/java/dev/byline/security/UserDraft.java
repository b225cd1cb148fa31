package dev.byline.security;

import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A desk user as an administrator writes it.
 *
 * @param name     the login name; cannot be changed later
 * @param password at least 10 characters and at most 72 bytes, the limit of bcrypt; absent in a patch to keep it
 * @param role     what the user may do
 * @param authorId the author as whom the user writes, if any
 * @param active   whether the user may sign in; true by default
 * @param email    where the user is told about comments; never shown to readers
 * @param commentMails whether the user wants mails about comments on the author's articles; false by default
 */
public record UserDraft(
        @NotNull @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]*",
                message = "Letters, digits and ._@- only, starting with a letter or digit") String name,
        @Size(min = 10, max = 72, message = "10 to 72 characters") @MaxBytes(72) String password,
        @NotNull Role role,
        Long authorId,
        Boolean active,
        @Size(max = 254) String email,
        Boolean commentMails) {
}
