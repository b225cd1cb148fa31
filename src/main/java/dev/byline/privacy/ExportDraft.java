package dev.byline.privacy;

import jakarta.validation.constraints.NotBlank;

/**
 * Whose data shall be exported.
 *
 * @param email the person's address, in any case
 */
public record ExportDraft(@NotBlank(message = "Say whose data") String email) {
}
