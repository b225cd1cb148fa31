package dev.byline.wordpress.form;

import java.util.Map;

import dev.byline.http.Dialect;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Words as WordPress' page what is refused before the form is read: too large, no form at all, from another origin. */
@ApplicationScoped
public class FormDialect implements Dialect {

    @Inject
    FormPages pages;

    @Override
    public boolean isSpokenBy(HttpServerRequest request) {
        return CommentFormResource.PATH.equals(request.path());
    }

    @Override
    public Refusal word(Problem problem, HttpServerRequest request) {
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED) {
            return new Refusal(405, Map.of("Allow", "POST", "Content-Type", "text/plain;charset=UTF-8"), "");
        }
        Failure failure = Failure.of(problem);
        return new Refusal(failure.status(), FormPages.headers(failure), pages.page(failure, "/", null));
    }
}
