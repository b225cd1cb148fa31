package dev.byline.wordpress.term;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.pagecache.Shown;
import dev.byline.taxonomy.Term;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.text.EscapedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one way from a section or tag to a category or tag. */
@ApplicationScoped
public class TermViews {

    @Inject
    RestUrls urls;

    @Inject
    Shown shown;

    /** The view in a context, with its links. */
    public Map<String, Object> view(Term term, String context) {
        Map<String, Object> view = viewWithoutLinks(term, context);
        view.put("_links", links(term));
        return view;
    }

    Map<String, Object> viewWithoutLinks(Term term, String context) {
        TermKind kind = TermKind.of(term);
        shown.tag("term", term.id);
        if (!context.equals("embed")) {
            // Its number of posts is shown.
            shown.tag("terms");
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", term.id);
        view.put("count", term.articleCount);
        view.put("description", EscapedText.of(term.description));
        view.put("link", page(term));
        view.put("name", EscapedText.of(term.name));
        view.put("slug", term.slug);
        view.put("taxonomy", kind.slug());
        if (kind.isHierarchical()) {
            view.put("parent", term.parent == null ? 0 : term.parent.id);
        }
        view.put("meta", List.of());
        return TermSchema.of(kind).filter(view, context);
    }

    /** The page that lists what is filed there. */
    public String page(Term term) {
        return urls.page("/?" + TermKind.of(term).filter() + "=" + term.slug);
    }

    /** The address of the term in the API. */
    public String address(Term term) {
        return urls.route(TermKind.of(term).path(term.id));
    }

    /** The address of the taxonomy in the API. */
    public String about(TermKind kind) {
        return urls.route("/wp/v2/taxonomies/" + kind.slug());
    }

    private Map<String, Object> links(Term term) {
        TermKind kind = TermKind.of(term);
        ItemLinks links = new ItemLinks()
                .to("self", address(term))
                .to("collection", urls.route(kind.path()))
                .to("about", about(kind));
        if (term.parent != null) {
            links.embeddable("up", urls.route(kind.path(term.parent.id)));
        }
        return links.to("wp:post_type", urls.route("/wp/v2/posts?" + kind.base() + "=" + term.id)).all();
    }
}
