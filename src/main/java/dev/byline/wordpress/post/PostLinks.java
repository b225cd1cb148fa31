package dev.byline.wordpress.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.article.RevisionRepository;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The links of posts and pages. */
@ApplicationScoped
class PostLinks {

    @Inject
    RestUrls urls;

    @Inject
    RevisionRepository revisions;

    Map<String, Object> of(Article article, PostKind kind, RestRequest request) {
        String self = urls.route(kind.path(article.id));
        ItemLinks links = new ItemLinks()
                .to("self", self)
                .to("collection", urls.route(kind.path()))
                .to("about", urls.route("/wp/v2/types/" + kind.type()));
        if (!article.authors.isEmpty()) {
            links.embeddable("author", urls.route("/wp/v2/users/" + article.authors.get(0).id));
        }
        links.embeddable("replies", urls.route("/wp/v2/comments?post=" + article.id));
        history(article, self, links, request);
        if (article.parentId != null) {
            links.embeddable("up", urls.route(PostKind.PAGE.path(article.parentId)));
        }
        if (PostViews.media(article) != 0) {
            links.embeddable("wp:featuredmedia", urls.route("/wp/v2/media/" + PostViews.media(article)));
        }
        links.to("wp:attachment", urls.route("/wp/v2/media?parent=" + article.id));
        if (kind == PostKind.POST) {
            links.embeddable("wp:term", urls.route("/wp/v2/categories?post=" + article.id), "taxonomy", "category");
            links.embeddable("wp:term", urls.route("/wp/v2/tags?post=" + article.id), "taxonomy", "post_tag");
        }
        if (request.context().equals("edit") && request.caller().is(Role.EDITOR)) {
            List<String> actions = kind == PostKind.PAGE ? List.of("publish", "assign-author")
                    : List.of("publish", "sticky", "assign-author", "create-categories", "assign-categories", "create-tags",
                            "assign-tags");
            actions.forEach(action -> links.to("wp:action-" + action, self));
        }
        return links.all();
    }

    /** Finds at once the revisions to which the links of many posts lead. */
    void gather(Collection<Long> ids, RestRequest request) {
        if (request.context().equals("edit")) {
            Map<Long, RevisionRepository.Last> last = revisions.mapLast(ids);
            ids.forEach(id -> request.remember(List.of("revision", id), Optional.ofNullable(last.get(id))));
        }
    }

    /** How often a post was saved is told to those only who edit it: for others there are no revisions. */
    private void history(Article article, String self, ItemLinks links, RestRequest request) {
        Optional<RevisionRepository.Last> last = !request.context().equals("edit") ? Optional.empty()
                : request.memo(List.of("revision", article.id),
                        () -> Optional.ofNullable(revisions.mapLast(List.of(article.id)).get(article.id)));
        String history = self + "/revisions";
        links.to("version-history", history, Map.of("count", last.map(RevisionRepository.Last::number).orElse(0)));
        last.ifPresent(one -> links.to("predecessor-version", history + "/" + one.id(), Map.of("id", one.id())));
    }
}
