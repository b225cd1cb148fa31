package dev.byline.importer.wxr;

import java.util.Locale;
import java.util.Optional;

import dev.byline.taxonomy.Taxonomy;

/**
 * Which term of the export.
 *
 * @param nicename its name in addresses, or its name if it has none
 */
record TermKey(Taxonomy taxonomy, String nicename) {

    /** The key of a term, empty for taxonomies that have no place here. */
    static Optional<TermKey> of(String taxonomy, String nicename, String name) {
        String text = (nicename.isBlank() ? name : nicename).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (taxonomy) {
            case "category" -> Optional.of(new TermKey(Taxonomy.SECTION, text));
            case "post_tag", "tag" -> Optional.of(new TermKey(Taxonomy.TAG, text));
            default -> Optional.empty();
        };
    }
}
