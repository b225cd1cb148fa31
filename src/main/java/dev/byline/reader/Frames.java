package dev.byline.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.article.ArticleRepository;
import dev.byline.http.Assets;
import dev.byline.http.SiteConfig;
import dev.byline.pagecache.Shown;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes frames. Navigation is bounded: a publication with more sections shows the busiest. */
@ApplicationScoped
public class Frames {

    private static final String STYLES = "/reader/byline.css";
    private static final int MOST_SECTIONS = 100;
    private static final int IN_BAR = 8;
    private static final int MOST_PAGES = 20;

    @Inject
    SiteConfig site;

    @Inject
    Assets assets;

    @Inject
    TermRepository terms;

    @Inject
    ArticleRepository articles;

    @Inject
    Shown shown;

    /** A frame with navigation. Needs a transaction. */
    public Frame around(Frame.Head head, String searched) {
        shown.tag("terms");
        shown.tag("pages");
        List<Term> busiest = terms.listBusiest(Taxonomy.SECTION, MOST_SECTIONS);
        Map<Long, Term> named = new LinkedHashMap<>();
        busiest.forEach(section -> {
            // Sections above stay on the way to those below, even without articles of their own.
            for (Term at = section; at != null && named.putIfAbsent(at.id, at) == null; at = at.parent) {
                continue;
            }
        });
        Map<Long, List<Term>> below = new HashMap<>();
        named.values().stream().filter(section -> section.parent != null).forEach(section ->
                below.computeIfAbsent(section.parent.id, unused -> new ArrayList<>()).add(section));
        List<Term> top = named.values().stream().filter(section -> section.parent == null).toList();
        return new Frame(publication(), head,
                top.stream().sorted(Comparator.comparing(section -> -total(section, below))).limit(IN_BAR)
                        .map(section -> Link.filtered("section", section.slug, section.name)).toList(),
                branches(top, below),
                articles.listPages(MOST_PAGES).stream()
                        .map(page -> Link.to("/articles/" + page.slug, page.title)).toList(),
                searched == null ? "" : searched);
    }

    /** A frame that needs no database, for errors. */
    public Frame bare(Frame.Head head) {
        return new Frame(publication(), head, List.of(), List.of(), List.of(), "");
    }

    private Frame.Site publication() {
        return new Frame.Site(site.name(), site.description(), site.language(), assets.href(STYLES));
    }

    private static List<Link> branches(List<Term> sections, Map<Long, List<Term>> below) {
        return sections.stream().sorted(Comparator.comparing((Term section) -> section.name)
                .thenComparing(section -> section.id)).map(section -> new Link(
                        Link.filtered("section", section.slug, section.name).href(), section.name,
                        branches(below.getOrDefault(section.id, List.of()), below))).toList();
    }

    private static int total(Term section, Map<Long, List<Term>> below) {
        return section.articleCount + below.getOrDefault(section.id, List.of()).stream()
                .mapToInt(child -> total(child, below)).sum();
    }
}
