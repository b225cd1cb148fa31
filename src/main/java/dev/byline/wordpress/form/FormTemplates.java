package dev.byline.wordpress.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of this room's page, checked against its model when Byline is built. */
@CheckedTemplate(basePath = "wordpress")
final class FormTemplates {

    private FormTemplates() {
    }

    static native TemplateInstance failure(FailurePage page);
}
