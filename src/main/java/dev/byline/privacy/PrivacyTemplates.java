package dev.byline.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of this room's pages, checked against its model when Byline is built. */
@CheckedTemplate(basePath = "privacy")
final class PrivacyTemplates {

    private PrivacyTemplates() {
    }

    static native TemplateInstance page(PrivacyPage page);
}
