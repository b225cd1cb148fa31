package dev.byline.reader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' templates, checked against their models when Byline is built. */
@CheckedTemplate(basePath = "reader")
final class ReaderTemplates {

    private ReaderTemplates() {
    }

    static native TemplateInstance home(Frame frame, HomePage page);

    static native TemplateInstance report(Frame frame, ReportPage page);

    static native TemplateInstance reported(Frame frame, String back);

    static native TemplateInstance article(Frame frame, ArticlePage page);

    static native TemplateInstance mailLink(Frame frame, MailLinkPage page);

    static native TemplateInstance mycomment(Frame frame, MyComment page);

    static native TemplateInstance fragment(Fragment fragment);

    static native TemplateInstance message(Frame frame, MessagePage page);
}
