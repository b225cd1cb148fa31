package dev.byline.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What a reader asks for.
 *
 * @param email the reader's address, to which a link is mailed
 * @param kind  what the link shall do
 */
public record RequestDraft(@NotBlank(message = "Please enter your email address") String email,
        @NotNull(message = "Say what you want: export or erasure") PrivacyKind kind) {
}
