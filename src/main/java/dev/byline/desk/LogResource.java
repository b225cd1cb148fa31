package dev.byline.desk;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.LogEntryView;
import dev.byline.comment.moderation.LogFilter;
import dev.byline.comment.moderation.LogReading;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Ids;
import dev.byline.http.Page;
import dev.byline.http.Parameters;
import dev.byline.http.Words;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Who decided what, and when. */
@Path("/desk/log")
@RolesAllowed(Roles.MODERATOR)
@Produces(MediaType.TEXT_HTML)
@Transactional
public class LogResource {

    private static final String PATH = "/desk/log";

    @Inject
    LogReading log;

    @Inject
    Notices notices;

    @Inject
    DeskFrames frames;

    @Inject
    DeskConfig config;

    @Inject
    Cursors cursors;

    /** The log, newest first, of one person, kind or comment if so wanted. */
    @GET
    @Operation(hidden = true)
    public Response log(@Context UriInfo uri) {
        Parameters parameters = Parameters.only(uri, "actor", "action", "comment", "after", "done");
        Action action = parameters.oneOf("action", Words.all(Action.class), null);
        String actor = parameters.text("actor").orElse(null);
        Long comment = parameters.text("comment").map(Ids::parse).orElse(null);
        LogFilter filter = new LogFilter(comment, null, actor, action);
        Cursor cursor = cursors.read(LogReading.name(filter), parameters);
        parameters.check();
        Page<LogEntryView> page = log.page(filter, cursor, config.pageSize());
        String asked = Stream.of(query("actor", actor), query("action", action == null ? null : Words.of(action)),
                query("comment", comment == null ? null : comment.toString())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        String path = PATH + (asked.isEmpty() ? "" : "?" + asked);
        return Answers.of(200, DeskTemplates.log(frames.of("Log", PATH), new LogPage(actor == null ? "" : actor,
                action == null ? "" : Words.of(action), comment == null ? "" : comment.toString(),
                Words.all(Action.class).keySet().stream().sorted().toList(),
                page.items().stream().map(LogLine::of).toList(),
                parameters.text("after").map(after -> DeskPath.with(path, "after", after)).orElse(path),
                beside(path, page.page().previous()), beside(path, page.page().next()),
                parameters.text("done").map(notices::of).orElse(null)))).build();
    }

    private static String query(String name, String value) {
        return value == null ? "" : name + "=" + DeskPath.encoded(value);
    }

    private static String beside(String path, String cursor) {
        return cursor == null ? null : DeskPath.with(path, "after", cursor);
    }
}
