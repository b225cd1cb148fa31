package dev.byline.reader;

import java.util.ArrayList;
import java.util.List;

import dev.byline.comment.WriterCommentView;
import dev.byline.comment.notice.Confirmations.Confirmation;
import dev.byline.http.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Makes the pages behind links in mails. */
@ApplicationScoped
class MailLinkPages {

    /** The value of {@code scope} that ends every mail. */
    static final String ALL = "all";

    @Inject
    Frames frames;

    @Inject
    SiteConfig site;

    @Inject
    ReaderConfig config;

    Response askToConfirm(Confirmation asked, String token) {
        if (asked.done()) {
            return confirmed(asked);
        }
        String comment = "You left a comment" + place(asked);
        return answer(new MailLinkPage("Confirm your address",
                List.of(asked.replies() ? comment + " and asked for mails about replies to it."
                        : comment + " with this address.",
                        "Press the button only if that was you."),
                "/mail/confirm/" + token,
                List.of(new MailLinkPage.Button("confirm", "yes", "Yes, that was me")), null));
    }

    Response confirmed(Confirmation done) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Thank you. The comment" + place(done) + " is known to be yours.");
        if (done.replies()) {
            paragraphs.add("You will get a mail when somebody replies to it.");
        }
        paragraphs.add(done.open() ? "It is public." : WriterCommentView.AWAITING);
        return answer(MailLinkPage.done("Your address is confirmed", paragraphs,
                config.enabled() ? done.page() : null));
    }

    Response askToEnd(String what, String token) {
        return answer(new MailLinkPage("Get no more mails",
                List.of("You can end " + what + ", or all mails from " + site.name() + "."),
                "/mail/unsubscribe/" + token, List.of(
                        new MailLinkPage.Button("scope", "these", "End these mails"),
                        new MailLinkPage.Button("scope", ALL, "No mail at all from " + site.name())), null));
    }

    Response ended(String what, boolean all) {
        return answer(MailLinkPage.done("You get no more mails", List.of(all
                ? "This address gets no mail from " + site.name() + " any more."
                : "You get no more " + what + "."), null));
    }

    /** Marks an answer as meant for one reader, who came by a secret address. */
    Response forOne(Response.ResponseBuilder answer) {
        return HtmlAnswer.personal(answer).header("X-Robots-Tag", "noindex")
                // A policy of no-referrer would let browsers send the buttons' forms without their origin.
                .header("Referrer-Policy", "same-origin").build();
    }

    private Response answer(MailLinkPage page) {
        return forOne(HtmlAnswer.of(200,
                ReaderTemplates.mailLink(frames.bare(Frame.Head.plain(page.heading())), page)));
    }

    private static String place(Confirmation about) {
        return about.title() == null ? "" : " on “" + about.title() + "”";
    }
}
