package dev.byline.wordpress.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.byline.comment.CommentStatus;
import dev.byline.comment.PlacedComment;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.submission.InvalidSubmission;
import dev.byline.comment.submission.ReplyField;
import dev.byline.comment.submission.SubmissionDraft;
import dev.byline.comment.submission.Submitting;
import dev.byline.comment.submission.Taken;
import dev.byline.http.Problem;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.PhpValues;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Route;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes comments: {@code POST /wp/v2/comments}, one more face of the one submission. */
@ApplicationScoped
public class CommentSubmissions implements RestRoutes {

    @Inject
    CommentDoor door;

    @Inject
    CommentWriters writers;

    @Inject
    CommentItems items;

    @Inject
    Submitting submitting;

    @Inject
    HttpServerRequest http;

    @Inject
    RestUrls urls;

    @Override
    public List<Route> routes() {
        return List.of(Route.of(CommentItems.PATH, null,
                Endpoint.creates(CommentArguments.ofWrites(true), this::create).allowedBy(door::check)));
    }

    private RestAnswer create(RestRequest request) {
        if (PhpValues.toBoolean(Optional.ofNullable(request.get("id")).orElse(false))) {
            throw RestError.of(400, "rest_comment_exists", "Cannot create existing comment.");
        }
        String type = request.text("type");
        if (type != null && !type.isEmpty() && !type.equals("comment")) {
            throw RestError.of(400, "rest_invalid_comment_type", "Cannot create a comment with that type.");
        }
        CommentWriter author = request.get("author") == null ? null : writers.ofAuthor(request.number("author", 0));
        String content = CommentContent.of(request);
        if (content == null || content.isBlank()) {
            throw CommentErrors.content();
        }
        CommentWriter writer = writer(request, author);
        boolean member = writer.userId() != null || author != null;
        if (writer.name().isEmpty() || writer.email().isEmpty() && !member) {
            throw CommentErrors.author();
        }
        ReplyField exceeding = TypedFields.tooLong(writer.name(), writer.email(), website(request, writer), content);
        if (exceeding != null) {
            throw CommentErrors.tooLong(exceeding);
        }
        return answer(request, submit(request, writer, content));
    }

    /** Who is not signed in, or names somebody, writes as whoever is named; others as themselves. */
    private CommentWriter writer(RestRequest request, CommentWriter author) {
        String name = TypedFields.name(request.text("author_name"));
        String email = request.text("author_email") == null ? "" : request.text("author_email");
        String website = request.text("author_url");
        if (author != null) {
            return new CommentWriter(name.isEmpty() ? author.name() : name, email.isEmpty() ? author.email() : email,
                    website == null ? author.website() : website, author.userId());
        }
        boolean unnamed = name.isEmpty() && email.isEmpty() && (website == null || website.isEmpty());
        return unnamed && request.isSignedIn() ? writers.ofAccount(request.caller())
                : new CommentWriter(name, email, website, null);
    }

    private static String website(RestRequest request, CommentWriter writer) {
        return request.get("author_url") == null ? null : writer.website();
    }

    private Taken submit(RestRequest request, CommentWriter writer, String content) {
        long parent = request.number("parent", 0);
        try {
            Submission.Sender sender = submitting.sender(http, null, null).writingAs(writer.userId());
            return submitting.submit(request.number("post", 0), request.text("password"),
                    new SubmissionDraft(writer.name(), writer.email(), TypedFields.website(writer.website()), content,
                            parent <= 0 ? null : parent, false, false, null, null, null),
                    CommentRights.moderates(request) ? determined(request, sender) : sender);
        } catch (InvalidSubmission invalid) {
            throw CommentErrors.of(invalid);
        } catch (Problem problem) {
            throw CommentErrors.of(problem, request);
        }
    }

    /** What moderators determine; others cannot make a comment look older, or as if it came from elsewhere. */
    private static Submission.Sender determined(RestRequest request, Submission.Sender sender) {
        String date = request.get("date") != null ? request.text("date") : request.text("date_gmt");
        CommentStatus status = request.get("status") == null ? null : CommentContent.status(request.text("status"));
        return sender.from(request.text("author_ip"), request.text("author_user_agent"))
                .on(new Submission.Terms(status, date == null ? null : RestDates.parse(date).orElse(null)));
    }

    private RestAnswer answer(RestRequest request, Taken taken) {
        Long user = taken.comment().userId;
        Map<Long, Long> authors = new HashMap<>();
        if (user != null && user.equals(request.caller().userId()) && request.caller().authorId() != null) {
            authors.put(user, request.caller().authorId());
        } else if (user != null && request.get("author") != null) {
            authors.put(user, request.number("author", 0));
        }
        PlacedComment placed = new PlacedComment(taken.comment(), taken.article());
        Map<String, Object> item = items.of(placed, new Listing(List.of(placed), 1, Set.of(), authors), request,
                CommentRights.moderates(request) ? "edit" : "view");
        return RestAnswer.created(item, urls.route(CommentItems.PATH + "/" + taken.comment().id));
    }
}
