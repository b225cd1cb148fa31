package dev.byline.privacy;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.comment.erasure.ErasureConfig;
import dev.byline.comment.erasure.ErasureMode;
import dev.byline.http.Assets;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Makes the pages of this room. They are for one reader: kept by nobody, found by no search engine. */
@ApplicationScoped
public class PrivacyPages {

    /** Pages run no script, and their forms go nowhere else. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final String STYLES = "/reader/byline.css";

    @Inject
    SiteConfig site;

    @Inject
    Assets assets;

    @Inject
    ErasureConfig config;

    @Inject
    PrivacyRequests requests;

    @Inject
    ObjectMapper json;

    /** The page on which readers ask. */
    Response ask(int status, PrivacyPage.Ask ask) {
        boolean open = requests.areTaken();
        String how = open ? "We send a link to your address, so that nobody else gets at your data."
                : "This site sends no mail and cannot see by itself that an address is yours."
                        + " Please write to its desk, which can do both.";
        return answer(status, "Your data", List.of("If you have written comments here, you can have a copy of everything"
                + " that is stored about you, or have it forgotten.", how), open ? ask : null, null, null);
    }

    /** The answer to whoever asked. */
    Response taken() {
        return answer(202, "Look into your mailbox", List.of(RequestTaken.ANSWER.notice()), null, null, null);
    }

    /** What a link does once its button is pressed. */
    Response confirm(PrivacyRequest request, String token) {
        boolean export = request.kind == PrivacyKind.EXPORT;
        return answer(200, export ? "Get your data" : "Erase your data", List.of(export
                ? "You get a file with everything that is stored about the address to which this link was sent."
                : erasure(), "This works once."), null, new PrivacyPage.Button("/privacy/" + token,
                        export ? "Download the file" : "Erase everything now"), null);
    }

    /** That somebody was erased. */
    Response erased(Receipt receipt) {
        try {
            return answer(200, "Your data have been erased", List.of("Nothing about your address is stored here any"
                    + " more. Should you write again, that counts as new."), null, null,
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(receipt));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A receipt is plain JSON", impossible);
        }
    }

    /** That something cannot be done; a link that is wrong, used or too old is not found, whichever it is. */
    Response problem(Problem problem) {
        boolean missing = problem.type() == ProblemType.NOT_FOUND;
        String text = missing ? "It has been used, or it is too old. You can ask for another one at /privacy."
                : problem.getMessage() == null ? "" : problem.getMessage() + ".";
        Response.ResponseBuilder answer = Response.fromResponse(answer(problem.type().status(),
                missing ? "This link does not work" : problem.type().title(), List.of(text), null, null, null));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    private String erasure() {
        String kept = config.erase() == ErasureMode.DELETE
                ? "Your comments are deleted; where others have replied, an empty place stays."
                : "Your published comments stay, under the name \"" + config.anonymousName()
                        + "\"; those that are not public are deleted.";
        return "Everything that is stored about the address to which this link was sent will be erased for good. " + kept
                + " Nobody can bring back what was erased.";
    }

    private Response answer(int status, String heading, List<String> paragraphs, PrivacyPage.Ask ask,
            PrivacyPage.Button button, String receipt) {
        PrivacyPage page = new PrivacyPage(new PrivacyPage.Site(site.name(), site.language(), assets.href(STYLES)),
                heading, paragraphs, ask, button, receipt);
        return Response.status(status).type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY).header("Cache-Control", "private, no-store")
                // A policy of no-referrer would let browsers send these very forms without their origin.
                .header("Referrer-Policy", "same-origin").header("X-Robots-Tag", "noindex")
                .entity(PrivacyTemplates.page(page).render()).build();
    }
}
