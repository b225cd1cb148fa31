package dev.byline.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** How the desk's resources answer; {@link DeskAnswers} adds the headers. */
final class Answers {

    private Answers() {
    }

    static Response.ResponseBuilder of(int status, TemplateInstance page) {
        return Response.status(status).type("text/html;charset=UTF-8").entity(page.render());
    }

    /** 303. The header is written as it is: resolving it would build on the request's Host header. */
    static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", path).build();
    }

    /**
     * 303 back to the page where something was done, which then says so.
     *
     * @param page  the page's path as a form sent it
     * @param batch what was done, {@code null} for nothing
     */
    static Response back(String page, String batch) {
        String path = DeskPath.local(page);
        return seeOther(batch == null ? path : DeskPath.with(path, "done", batch));
    }
}
