package dev.byline.reader;

import java.util.List;

import dev.byline.http.Problem;
import dev.byline.http.ProblemDocument;
import dev.byline.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Problems as pages. They are made without the database, so that a draft's 404 and any other are the same. */
@ApplicationScoped
public class ErrorPages {

    @Inject
    Frames frames;

    @Inject
    ReaderConfig config;

    /** The page for a problem; its document for clients that ask for JSON, and for all while pages are off. */
    Response answer(Problem problem, HttpHeaders headers) {
        return answer(problem, headers, page(problem));
    }

    /** The same with what the page says. */
    Response answer(Problem problem, HttpHeaders headers, MessagePage page) {
        int status = problem.type().status();
        Response.ResponseBuilder answer = config.enabled() && !Preference.isJson(headers)
                ? HtmlAnswer.of(status, ReaderTemplates.message(frames.bare(Frame.Head.plain(page.heading())), page))
                : Response.status(status).type(ProblemDocument.MEDIA_TYPE).entity(problem.document());
        answer.header("Cache-Control", "no-store");
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** Refuses everything while pages are off. */
    void requireEnabled() {
        if (!config.enabled()) {
            throw Problem.notFound();
        }
    }

    private static MessagePage page(Problem problem) {
        return problem.type() == ProblemType.NOT_FOUND
                ? new MessagePage("Page not found",
                        "There is nothing at this address. It may have been moved or mistyped.", List.of())
                : new MessagePage(problem.type().title(), problem.getMessage() == null ? "" : problem.getMessage(),
                        problem.errors().stream().map(error -> error.field() + ": " + error.message()).toList());
    }
}
