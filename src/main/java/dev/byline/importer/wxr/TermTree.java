package dev.byline.importer.wxr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.importer.Subject;
import dev.byline.importer.Tally;
import dev.byline.taxonomy.Taxonomy;

/** The tree that an export's categories form, whatever their order; cycles are cut. */
final class TermTree {

    /** How deep sections may lie here. */
    static final int MAX_DEPTH = 10;

    private final Map<TermKey, WxrTerm> terms;
    private final Map<TermKey, TermKey> above = new HashMap<>();
    private final Tally tally;

    TermTree(Map<TermKey, WxrTerm> terms, Tally tally) {
        this.terms = terms;
        this.tally = tally;
        terms.forEach((key, term) -> {
            if (key.taxonomy() == Taxonomy.SECTION && !term.parent().isEmpty()) {
                TermKey parent = TermKey.of("category", term.parent(), "").orElseThrow();
                if (terms.containsKey(parent)) {
                    above.put(key, parent);
                } else {
                    note(key, "The category above it, '" + term.parent() + "', is not in the file; it lies at the top");
                }
            }
        });
    }

    /** The category above, {@code null} at the top. */
    TermKey above(TermKey key) {
        return above.get(key);
    }

    /** All terms, each after the one above it, otherwise in the order of the file. */
    List<TermKey> inOrder() {
        Set<TermKey> ordered = new LinkedHashSet<>();
        Map<TermKey, Integer> depths = new HashMap<>();
        for (TermKey start : terms.keySet()) {
            List<TermKey> path = new ArrayList<>();
            Set<TermKey> open = new LinkedHashSet<>();
            for (TermKey key = start; key != null && !ordered.contains(key); key = above.get(key)) {
                open.add(key);
                path.add(key);
                if (open.contains(above.get(key))) {
                    above.remove(key);
                    note(key, "The categories above it lead back to itself; it lies at the top");
                }
            }
            for (int index = path.size() - 1; index >= 0; index--) {
                TermKey key = path.get(index);
                int depth = above.containsKey(key) ? depths.get(above.get(key)) + 1 : 1;
                if (depth > MAX_DEPTH) {
                    above.put(key, above.get(above.get(key)));
                    depth = MAX_DEPTH;
                    note(key, "Sections lie at most " + MAX_DEPTH + " deep; it lies one higher");
                }
                depths.put(key, depth);
                ordered.add(key);
            }
        }
        return List.copyOf(ordered);
    }

    private void note(TermKey key, String why) {
        tally.note(Subject.SECTIONS.single(), key.nicename(), why);
    }
}
