package dev.byline.comment.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads the log of moderation. */
@ApplicationScoped
@Transactional
public class LogReading {

    @Inject
    ModerationEntryRepository entries;

    @Inject
    ArticleRepository articles;

    @Inject
    Cursors cursors;

    /** One page of the log, newest first. */
    public Page<LogEntryView> page(LogFilter filter, Cursor cursor, int limit) {
        Page<ModerationEntry> page = Page.of(entries.listPage(filter, cursor, limit), limit, cursor,
                entry -> new Cursor("", entry.id, false), place -> cursors.write(name(filter), place), null);
        return new Page<>(views(page.items()), page.page());
    }

    /** All entries of a batch, latest first; none if there is no such batch. */
    public List<LogEntryView> batch(String batch) {
        return views(entries.listBatch(batch));
    }

    /** Names the list for its cursors. */
    public static String name(LogFilter filter) {
        return "log " + filter;
    }

    private List<LogEntryView> views(List<ModerationEntry> shown) {
        Map<Long, String> slugs = slugs(shown);
        return shown.stream().map(entry -> new LogEntryView(entry.id, entry.commentId,
                entry.articleId == null ? null : slugs.get(entry.articleId), entry.action, entry.statusBefore,
                entry.statusAfter, entry.actor, entry.rulesVersion, entry.note, entry.batch, entry.undone,
                Undoing.isUndoable(entry), entry.createdAt)).toList();
    }

    private Map<Long, String> slugs(List<ModerationEntry> shown) {
        List<Long> ids = shown.stream().map(entry -> entry.articleId).filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty() ? Map.of() : articles.mapByIds(ids).values().stream()
                .collect(Collectors.toMap(article -> article.id, (Article article) -> article.slug));
    }
}
