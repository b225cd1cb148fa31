package dev.byline.privacy;

import dev.byline.comment.erasure.ErasureMode;
import jakarta.validation.constraints.NotBlank;

/**
 * Whose data shall be erased.
 *
 * @param email the person's address, in any case
 * @param mode  what becomes of public comments; absent for what the site does by default
 */
public record ErasureDraft(@NotBlank(message = "Say whose data") String email, ErasureMode mode) {
}
