package dev.byline.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentTexts;
import dev.byline.comment.queue.QueueFilter;
import dev.byline.comment.queue.QueueFilter.Show;
import dev.byline.comment.queue.QueueRepository;
import dev.byline.comment.queue.Waiting;
import dev.byline.comment.spam.Rule;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Ids;
import dev.byline.http.Page;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.Words;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** Puts together the queue under its filters. */
@ApplicationScoped
@Transactional
public class QueuePages {

    private static final Map<Show, String> TITLES = Map.of(Show.PENDING, "Pending", Show.REPORTED, "Reported",
            Show.APPEALED, "Appealed", Show.SPAM, "Spam", Show.APPROVED, "Approved", Show.TRASH, "Trash");

    @Inject
    QueueRepository queue;

    @Inject
    ArticleRepository articles;

    @Inject
    QueueItems items;

    @Inject
    CommentTexts texts;

    @Inject
    Notices notices;

    @Inject
    DeskFrames frames;

    @Inject
    DeskConfig config;

    @Inject
    Cursors cursors;

    /** What was asked for, as it stands in addresses. */
    private record Asked(Show show, boolean newest, Article article, Comment writer, String rule) {

        /** The path of the queue; {@code null} leaves a narrowing out. */
        String path(Show shown, Article below, Comment whose, String found) {
            Map<String, String> query = new LinkedHashMap<>();
            if (shown != Show.PENDING) {
                query.put("show", Words.of(shown));
            }
            if (newest) {
                query.put("order", "newest");
            }
            if (below != null) {
                query.put("article", below.slug);
            }
            if (whose != null) {
                query.put("writer", whose.id.toString());
            }
            if (found != null) {
                query.put("rule", found);
            }
            return DeskPath.HOME + (query.isEmpty() ? "" : query.entrySet().stream()
                    .map(each -> each.getKey() + "=" + DeskPath.encoded(each.getValue()))
                    .collect(Collectors.joining("&", "?", "")));
        }

        String path() {
            return path(show, article, writer, rule);
        }
    }

    /** The page that a request asks for: 404 if it narrows to an article or a writer that is not there. */
    TemplateInstance compose(UriInfo uri) {
        Parameters parameters = Parameters.only(uri, "show", "order", "article", "writer", "rule", "after", "tick",
                "done");
        Asked asked = read(parameters);
        Cursor cursor = cursors.read(asked.path(), parameters);
        boolean ticked = parameters.oneOf("tick", Map.of("all", true), false);
        parameters.check();
        List<Comment> rows = queue.listPage(new QueueFilter(asked.show, id(asked.article), asked.rule,
                asked.writer == null ? null : asked.writer.emailHash), asked.newest, cursor, config.pageSize());
        Page<Comment> page = Page.of(rows, texts.countFitting(rows, config.pageSize()), cursor,
                comment -> new Cursor(comment.createdAt.toString(), comment.id, false),
                place -> cursors.write(asked.path(), place), null);
        String self = parameters.text("after").map(after -> DeskPath.with(asked.path(), "after", after))
                .orElse(asked.path());
        DeskFrame frame = frames.of(TITLES.get(asked.show) + " comments", DeskPath.HOME);
        return DeskTemplates.queue(frame, new QueuePage(tabs(asked, frame.waiting()), Words.of(asked.show),
                !asked.newest, asked.article == null ? null : asked.article.slug,
                asked.writer == null ? null : asked.writer.id.toString(), asked.rule,
                Stream.of(Rule.values()).map(Rule::word).toList(), chips(asked), items.of(page.items(), self, ticked),
                self, ticked, ticked ? self : DeskPath.with(self, "tick", "all"),
                beside(asked, page.page().previous()), beside(asked, page.page().next()),
                parameters.text("done").map(notices::of).orElse(null)));
    }

    private Asked read(Parameters parameters) {
        Show show = parameters.oneOf("show", Words.all(Show.class), Show.PENDING);
        boolean newest = parameters.oneOf("order", Map.of("oldest", false, "newest", true), false);
        Article article = parameters.text("article").map(slug -> articles.findBySlug(slug)
                .orElseThrow(Problem::notFound)).orElse(null);
        Comment writer = parameters.text("writer").map(id -> queue.findByIdOptional(Ids.parse(id))
                .filter(comment -> comment.emailHash != null).orElseThrow(Problem::notFound)).orElse(null);
        // Imports and earlier versions may have left findings of rules that there are no more.
        return new Asked(show, newest, article, writer, parameters.text("rule").orElse(null));
    }

    private static List<QueuePage.Tab> tabs(Asked asked, Waiting waiting) {
        Map<Show, Long> counted = Map.of(Show.PENDING, waiting.pending(), Show.REPORTED, waiting.reported(),
                Show.APPEALED, waiting.appealed());
        return Stream.of(Show.values()).map(show -> new QueuePage.Tab(
                asked.path(show, asked.article, asked.writer, asked.rule), TITLES.get(show), show == asked.show,
                counted.containsKey(show) ? Words.of(show) : null, counted.getOrDefault(show, 0L))).toList();
    }

    private static List<QueuePage.Chip> chips(Asked asked) {
        List<QueuePage.Chip> chips = new ArrayList<>();
        if (asked.article != null) {
            chips.add(new QueuePage.Chip("On “" + asked.article.title + "”",
                    asked.path(asked.show, null, asked.writer, asked.rule)));
        }
        if (asked.writer != null) {
            chips.add(new QueuePage.Chip("By " + asked.writer.name,
                    asked.path(asked.show, asked.article, null, asked.rule)));
        }
        if (asked.rule != null) {
            chips.add(new QueuePage.Chip("Found by " + asked.rule,
                    asked.path(asked.show, asked.article, asked.writer, null)));
        }
        return chips;
    }

    private static String beside(Asked asked, String cursor) {
        return cursor == null ? null : DeskPath.with(asked.path(), "after", cursor);
    }

    private static Long id(Article article) {
        return article == null ? null : article.id;
    }
}
