package dev.byline.comment.spam;

import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads the versions of the rules. */
@ApplicationScoped
@Transactional
public class RulesVersions {

    /** Names the list of versions for its cursors. */
    public static final String LIST = "rules";

    @Inject
    RulesRepository versions;

    @Inject
    RulesService service;

    @Inject
    Cursors cursors;

    /** The version in force; version 0, the site's settings, where none was saved. */
    public RulesView latest() {
        return versions.findLatest().map(this::view)
                .orElseGet(() -> new RulesView(0, null, null, service.settings().draft()));
    }

    /** One version: 404 if it was never saved. */
    public RulesView find(int version) {
        return versions.findByIdOptional(version).map(this::view).orElseThrow(Problem::notFound);
    }

    /** One page of saved versions, newest first. */
    public Page<RulesView> page(Cursor cursor, int limit) {
        return Page.of(versions.listPage(cursor, limit), limit, cursor,
                stored -> new Cursor("", stored.version, false), place -> cursors.write(LIST, place), null)
                .map(this::view);
    }

    private RulesView view(StoredRules stored) {
        return new RulesView(stored.version, stored.savedBy, stored.savedAt, service.read(stored).draft());
    }
}
