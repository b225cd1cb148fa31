package dev.byline.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' templates, checked against their models when Byline is built. */
@CheckedTemplate(basePath = "desk")
final class DeskTemplates {

    private DeskTemplates() {
    }

    static native TemplateInstance signIn(DeskFrame frame, SignInPage page);

    static native TemplateInstance message(DeskFrame frame, MessagePage page);

    static native TemplateInstance queue(DeskFrame frame, QueuePage page);

    static native TemplateInstance comment(DeskFrame frame, CommentPage page);

    static native TemplateInstance log(DeskFrame frame, LogPage page);

    static native TemplateInstance blocks(DeskFrame frame, BlocksPage page);

    static native TemplateInstance rules(DeskFrame frame, RulesPage page);
}
