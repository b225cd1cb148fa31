package dev.byline.reader;

import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.moderation.Reason;
import dev.byline.comment.report.ReportDraft;
import dev.byline.comment.report.ReportReceipt;
import dev.byline.comment.report.ReportService;
import dev.byline.http.FieldError;
import dev.byline.http.JsonBodies;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.SiteConfig;
import dev.byline.http.Words;
import dev.byline.security.ClientAddress;
import dev.byline.security.Origins;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Takes reports from forms: the HTML face of the one way to report a comment. */
@ApplicationScoped
public class ReportForms {

    @Inject
    ReportService reports;

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    Frames frames;

    @Inject
    ReaderConfig config;

    @Inject
    SiteConfig site;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Origins origins;

    @Inject
    JsonBodies bodies;

    /** What a form sent; texts are {@code null} where the form has no such field. */
    record Sent(String reason, String detail) {
    }

    /** The empty form, or 404 unless everybody can read the comment. */
    Response form(long id) {
        return page(200, id, new Sent(null, null), null, List.of());
    }

    /**
     * Stores a report and answers for it: 303 to the thanks, or the form again with what is wrong.
     *
     * @param people whether what is wrong is answered with a page; else it is thrown
     */
    Response take(long id, Sent sent, HttpServerRequest request, HttpHeaders headers, boolean people) {
        origins.require(request);
        boolean json = Preference.isJson(headers);
        List<FieldError> errors = new ArrayList<>();
        Reason reason = sent.reason() == null ? null : Words.all(Reason.class).get(sent.reason().strip());
        ReportDraft draft = new ReportDraft(reason, sent.detail());
        bodies.check(draft, errors::add);
        try {
            if (!errors.isEmpty()) {
                reports.reportable(id);
                throw Problem.invalid(errors);
            }
            reports.report(id, draft, clientAddress.of(request));
        } catch (Problem problem) {
            if (json || !people || !config.enabled() || problem.type() == ProblemType.NOT_FOUND) {
                throw problem;
            }
            Response page = page(errors.isEmpty() ? problem.type().status() : ProblemType.INVALID_FORM.status(), id,
                    sent, errors.isEmpty() ? problem.getMessage() : null, errors);
            Response.ResponseBuilder answer = Response.fromResponse(page);
            problem.headers().forEach(answer::header);
            return answer.build();
        }
        return json ? Response.accepted(ReportReceipt.THANKS).type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store").build() : thanked(id);
    }

    /** Thanks, with the way back to the comment as long as everybody can read it. */
    Response thanks(long id) {
        String page = QuarkusTransaction.requiringNew().call(() -> {
            Comment comment = comments.findById(id);
            Article article = comment == null ? null : articles.findById(comment.articleId);
            boolean there = article != null && reports.isReportable(comment, article);
            return ReaderTemplates.reported(frames.around(Frame.Head.plain("Thank you"), null),
                    there ? "/articles/" + article.slug + "#comment-" + id : null).render();
        });
        return HtmlAnswer.personal(HtmlAnswer.of(200, page)).build();
    }

    private Response thanked(long id) {
        // The header is written as it is: resolving it would build on the request's Host header.
        return Response.status(Response.Status.SEE_OTHER).header("Cache-Control", "no-store")
                .header("Location", config.enabled() ? "/comments/" + id + "/report/thanks" : site.url()).build();
    }

    private Response page(int status, long id, Sent sent, String message, List<FieldError> errors) {
        String page = QuarkusTransaction.requiringNew().call(() -> {
            Comment comment = reports.reportable(id);
            String slug = articles.findById(comment.articleId).slug;
            return ReaderTemplates.report(frames.around(Frame.Head.plain("Report a comment"), null),
                    new ReportPage("/comments/" + id + "/report", "/articles/" + slug + "#comment-" + id, comment.name,
                            comment.html(), sent.reason() == null ? null : Words.all(Reason.class).get(sent.reason()),
                            sent.detail() == null ? "" : sent.detail(), message, errors)).render();
        });
        return HtmlAnswer.personal(HtmlAnswer.of(status, page)).build();
    }
}
