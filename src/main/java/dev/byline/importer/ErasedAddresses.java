package dev.byline.importer;

import java.util.List;

import dev.byline.comment.erasure.AddressErased;
import dev.byline.data.TextColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes addresses that shall be erased out of the reports of imports. */
@ApplicationScoped
class ErasedAddresses {

    private static final String TABLE = "import_job";

    @Inject
    TextColumns columns;

    void erase(@Observes AddressErased erased) {
        erased.counts().add(TABLE, columns.rewrite(TABLE, "id", List.of("file_name", "report", "error"),
                erased.mask().like(), erased.mask()::apply));
    }
}
