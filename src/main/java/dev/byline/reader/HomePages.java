package dev.byline.reader;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.article.ArticleLists;
import dev.byline.article.ArticleQuery;
import dev.byline.article.KindLabels;
import dev.byline.author.AuthorRepository;
import dev.byline.author.Avatars;
import dev.byline.data.Reading;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.pagecache.Shown;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.TermRepository;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** Puts together the front page and the lists under filters. */
@ApplicationScoped
@Reading(together = true)
public class HomePages {

    private static final String[] PARAMETERS = { "author", "section", "tag", "kind", "q", "after" };
    private static final int MOST_TAGS = 24;
    private static final int MOST_AUTHORS = 12;

    @Inject
    ReaderConfig config;

    @Inject
    SiteConfig site;

    @Inject
    ArticleLists lists;

    @Inject
    AuthorRepository authors;

    @Inject
    Avatars avatars;

    @Inject
    TermRepository terms;

    @Inject
    KindLabels labels;

    @Inject
    Teasers teasers;

    @Inject
    Frames frames;

    @Inject
    Cursors cursors;

    @Inject
    Shown shown;

    /** What is listed: its name and a sentence about it. */
    private record Subject(List<String> names, String about, String avatar) {
    }

    /** The page for a request's parameters: 404 if a filter names nothing, 400 if a parameter is wrong. */
    TemplateInstance page(UriInfo uri) {
        Parameters parameters = Parameters.of(uri, PARAMETERS);
        ArticleQuery query = ArticleQuery.of(parameters, null);
        Cursor cursor = cursors.read(query.name(), parameters);
        parameters.check();
        query.dependsOn().forEach(shown::tag);
        // Those to browse are in the order of their numbers of articles.
        shown.tag("authors");
        shown.tag("terms");
        // The day is printed.
        shown.until(Times.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)));
        ArticleLists.Found found = lists.find(query);
        Subject subject = subject(found);
        boolean front = subject.names().isEmpty();

        Page<Article> page = Page.of(lists.listPage(found, cursor, config.pageSize()), config.pageSize(), cursor,
                query.sort()::cursor, place -> cursors.write(query.name(), place), null);
        List<Teaser> stories = teasers.of(page.items());
        Teaser lead = front && cursor == null && !stories.isEmpty() ? stories.get(0) : null;
        String heading = front ? null : String.join(" · ", subject.names());
        HomePage home = new HomePage(Moment.weekday(Times.now()), heading, subject.about(), subject.avatar(), lead,
                lead == null ? stories : stories.subList(1, stories.size()),
                terms.listBusiest(Taxonomy.TAG, MOST_TAGS).stream()
                        .map(tag -> Link.filtered("tag", tag.slug, tag.name)).toList(),
                authors.listPage(false, null, MOST_AUTHORS - 1).stream()
                        .map(author -> Link.filtered("author", author.slug, author.name)).toList(),
                beside(uri, page.page().previous()), beside(uri, page.page().next()));
        return ReaderTemplates.home(frames.around(head(uri, query, heading, subject.about(), cursor), query.search()),
                home);
    }

    private Frame.Head head(UriInfo uri, ArticleQuery query, String heading, String about, Cursor cursor) {
        String filters = filters(uri);
        String title = heading == null ? site.name() + " – " + site.description() : heading + " | " + site.name();
        return new Frame.Head(title, about.isEmpty() ? site.description() : about,
                site.link("/" + (filters.isEmpty() ? "" : "?" + filters)), "website", null, null,
                "/api/v1/articles" + (filters.isEmpty() ? "" : "?" + filters), query.search() != null || cursor != null);
    }

    private Subject subject(ArticleLists.Found found) {
        ArticleQuery query = found.query();
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        List<String> names = new ArrayList<>();
        String about = "";
        String avatar = null;
        if (found.section() != null) {
            names.add("Section: " + found.section().name);
            about = found.section().description;
        }
        if (found.tag() != null) {
            names.add("Tag: " + found.tag().name);
            about = found.tag().description;
        }
        if (found.author() != null) {
            if (found.author().articleCount + found.author().pageCount == 0) {
                throw Problem.notFound();
            }
            names.add("Author: " + found.author().name);
            about = found.author().bio;
            avatar = avatars.ofAuthor(found.author().id);
        }
        if (query.kind() != null) {
            names.add("Kind: " + kind(query.kind()));
        }
        if (query.search() != null) {
            names.add("Search: “" + query.search() + "”");
        }
        return new Subject(names, about, avatar);
    }

    private String kind(String kind) {
        if (!kind.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Problem.notFound();
        }
        return labels.labelOf(kind).orElse(kind.equals(Article.PAGE) ? "Pages" : "News");
    }

    private static String beside(UriInfo uri, String cursor) {
        String filters = filters(uri);
        return cursor == null ? null : "/?" + (filters.isEmpty() ? "" : filters + "&") + "after=" + cursor;
    }

    /** The filters of the request as a query, in a fixed order, so that one list has one address. */
    private static String filters(UriInfo uri) {
        List<String> filters = new ArrayList<>();
        for (String name : PARAMETERS) {
            String value = uri.getQueryParameters().getFirst(name);
            if (value != null && !name.equals("after")) {
                filters.add(name + "=" + Link.encoded(value));
            }
        }
        return String.join("&", filters);
    }
}
