package dev.byline.privacy;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.byline.comment.erasure.ErasureMode;
import jakarta.validation.constraints.NotNull;

/**
 * What was carried out, without saying for whom.
 *
 * @param number    tells receipts apart; a random UUID
 * @param kind      what was carried out
 * @param mode      what became of public comments; {@code null} for exports
 * @param site      address of the site
 * @param time      when it was done
 * @param tables    where rows were exported, changed or removed
 * @param signature proves that this site wrote all of this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(@NotNull String number, @NotNull PrivacyKind kind, ErasureMode mode, @NotNull String site,
        @NotNull Instant time, @NotNull List<Rows> tables, @NotNull String signature) {

    /** How many rows of a table. */
    public record Rows(@NotNull String table, @NotNull Integer rows) {
    }

    /** What the signature is made of. */
    Receipt unsigned() {
        return new Receipt(number, kind, mode, site, time, tables, "");
    }

    /** The same with a signature. */
    Receipt signed(String by) {
        return new Receipt(number, kind, mode, site, time, tables, by);
    }
}
