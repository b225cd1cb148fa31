package dev.byline.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A token to be made.
 *
 * @param label what its owner calls it, such as the program that uses it
 */
public record TokenDraft(@NotBlank(message = "Say what the token is for") @Size(max = 100) String label) {
}
