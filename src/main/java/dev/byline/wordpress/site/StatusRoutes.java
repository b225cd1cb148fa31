package dev.byline.wordpress.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.pagecache.Shown;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.rest.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The statuses of posts: readers see {@code publish}, those who write see all. */
@ApplicationScoped
public class StatusRoutes implements RestRoutes {

    private static final Schema SCHEMA = Schema.item("status")
            .property("name", Schema.string().contexts("embed", "view", "edit").readonly())
            .property("private", Schema.bool().contexts("edit").readonly())
            .property("protected", Schema.bool().contexts("edit").readonly())
            .property("public", Schema.bool().contexts("view", "edit").readonly())
            .property("queryable", Schema.bool().contexts("view", "edit").readonly())
            .property("show_in_list", Schema.bool().contexts("edit").readonly())
            .property("slug", Schema.string().contexts("embed", "view", "edit").readonly())
            .property("date_floating", Schema.bool().contexts("view", "edit").readonly());
    private static final List<Status> STATUSES = List.of(new Status("publish", "Published"),
            new Status("future", "Scheduled"), new Status("draft", "Draft"), new Status("pending", "Pending"),
            new Status("private", "Private"), new Status("trash", "Trash"));

    @Inject
    RestUrls urls;

    @Inject
    Shown shown;

    private record Status(String slug, String name) {

        private boolean is(String... slugs) {
            return List.of(slugs).contains(slug);
        }
    }

    @Override
    public List<Route> routes() {
        Argument context = Argument.context("view", "embed", "edit");
        return List.of(Route.of("/wp/v2/statuses", SCHEMA, Endpoint.reads(List.of(context), this::list)
                        .allowedBy(this::checkListing)),
                Route.of("/wp/v2/statuses/(?P<status>[\\w-]+)", SCHEMA, Endpoint.reads(
                        List.of(Argument.of("status", Schema.string()), context), this::one).allowedBy(this::checkReading)));
    }

    private void checkListing(RestRequest request) {
        if (request.context().equals("edit") && !request.caller().is(Role.AUTHOR)) {
            throw RestError.forbidden(request, "rest_cannot_view", "Sorry, you are not allowed to manage post statuses.");
        }
    }

    private void checkReading(RestRequest request) {
        if (!find(request).is("publish") && !request.caller().is(Role.AUTHOR)) {
            throw RestError.forbidden(request, "rest_cannot_read_status", "Cannot view status.");
        }
    }

    private static Status find(RestRequest request) {
        return STATUSES.stream().filter(status -> status.slug.equals(request.text("status"))).findFirst()
                .orElseThrow(() -> RestError.of(404, "rest_status_invalid", "Invalid status."));
    }

    private RestAnswer list(RestRequest request) {
        shown.tag("site");
        Map<String, Object> all = new LinkedHashMap<>();
        STATUSES.stream().filter(status -> status.is("publish") || request.caller().is(Role.AUTHOR))
                .forEach(status -> all.put(status.slug, view(status, request)));
        return RestAnswer.of(all);
    }

    private RestAnswer one(RestRequest request) {
        shown.tag("site");
        return RestAnswer.of(view(find(request), request));
    }

    private Map<String, Object> view(Status status, RestRequest request) {
        boolean published = status.is("publish");
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", status.name);
        view.put("private", status.is("private"));
        view.put("protected", status.is("future", "draft", "pending"));
        view.put("public", published);
        view.put("queryable", published);
        view.put("show_in_list", !status.is("trash"));
        view.put("slug", status.slug);
        view.put("date_floating", status.is("draft", "pending"));
        view.put("_links", new ItemLinks().to("archives",
                urls.route("/wp/v2/posts" + (published ? "" : "?status=" + status.slug))).all());
        return SCHEMA.filter(view, request.context());
    }
}
