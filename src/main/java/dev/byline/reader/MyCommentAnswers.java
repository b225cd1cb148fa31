package dev.byline.reader;

import java.util.List;
import java.util.Map;

import dev.byline.comment.owner.OwnCommentService;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.reader.MyCommentPages.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Answers writers who look after their comments: with their page, or back to it. */
@ApplicationScoped
class MyCommentAnswers {

    @Inject
    OwnCommentService own;

    @Inject
    MyCommentPages pages;

    /**
     * The page with what is wrong.
     *
     * @param typed what was sent by field, {@code null} for nothing that goes back into a form
     * @throws Problem if the page cannot be shown either
     */
    Response refused(Problem problem, String token, Map<String, String> typed) {
        return switch (problem.type()) {
            case INVALID_REQUEST -> page(ProblemType.INVALID_FORM.status(), token, null,
                    new Refused(typed, problem.errors(), null, null));
            case CONFLICT -> page(problem.type().status(), token, null, new Refused(typed, List.of(),
                    problem.errors().get(0).message(), null));
            case EDIT_WINDOW_CLOSED, COMMENT_REMOVED, DUPLICATE_COMMENT, PRECONDITION_FAILED, TOO_MANY_REQUESTS -> {
                Response.ResponseBuilder answer = Response.fromResponse(page(problem.type().status(), token, null,
                        new Refused(typed, List.of(), problem.getMessage(), null)));
                problem.headers().forEach(answer::header);
                yield answer.build();
            }
            default -> throw problem;
        };
    }

    /**
     * The page.
     *
     * @param done word for what was done, {@code null} for nothing
     */
    Response page(int status, String token, String done, Refused refused) {
        return guarded(HtmlAnswer.of(status, pages.compose(token, own.find(token), done, refused))).build();
    }

    /** Leads back to the page, which says what was done. */
    static Response back(String token, String done) {
        return guarded(Response.status(Response.Status.SEE_OTHER).header("Location",
                MyCommentPages.path(Link.encoded(token)) + (done == null ? "" : "?done=" + done))).build();
    }

    /** Keeps the page from caches and search engines. */
    static Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", null).header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex");
    }
}
