package dev.byline.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRevisionRepository;
import dev.byline.comment.CommentTexts;
import dev.byline.comment.moderation.LogFilter;
import dev.byline.comment.moderation.LogReading;
import dev.byline.comment.queue.QueueRepository;
import dev.byline.http.Problem;
import dev.byline.http.Words;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts together the page of one comment. */
@ApplicationScoped
@Transactional
public class CommentPages {

    /** Names of the page's sections with forms. */
    static final String EDIT = "edit";
    static final String REPLY = "reply";
    static final String BLOCK = "block";
    static final String APPEAL = "appeal";

    private static final int MOST_IN_THREAD = 500;
    private static final int MOST_REVISIONS = 50;
    private static final int MOST_ENTRIES = 50;

    @Inject
    QueueRepository queue;

    @Inject
    QueueItems items;

    @Inject
    CommentTexts texts;

    @Inject
    CommentRevisionRepository revisions;

    @Inject
    LogReading log;

    @Inject
    Notices notices;

    @Inject
    DeskFrames frames;

    /**
     * A form that was refused and is shown again.
     *
     * @param section the section in which it stands
     */
    record Refused(String section, FormPart form) {
    }

    /**
     * The page of a comment, 404 if there is none.
     *
     * @param back    the page from which somebody came
     * @param done    a batch to speak of, {@code null} for none
     * @param refused {@code null} for none
     */
    TemplateInstance compose(long id, String back, String done, Refused refused) {
        Comment comment = queue.findByIdOptional(id).orElseThrow(Problem::notFound);
        QueueItem item = items.of(List.of(comment), back, false).get(0);
        boolean byEmail = comment.userId == null && comment.emailHash != null;
        boolean byNetwork = comment.userId == null && comment.networkAddress != null;
        boolean objects = item.statement() != null && item.statement().appeal() != null
                && item.statement().outcome() == null;
        String title = "Comment by " + comment.name;
        return DeskTemplates.comment(frames.of(title, ""), new CommentPage(item, thread(comment, back),
                form(EDIT, refused, Map.of("comment", comment.text(), "name", comment.name, "website",
                        comment.website == null ? "" : comment.website, "version", Integer.toString(comment.version))),
                form(REPLY, refused, Map.of()), byEmail || byNetwork ? form(BLOCK, refused, Map.of()) : null, byEmail,
                byNetwork, objects ? form(APPEAL, refused, Map.of()) : null,
                revisions.listByComment(id, MOST_REVISIONS).stream().map(revision -> new CommentPage.RevisionPart(
                        Age.of(revision.createdAt), revision.editedBy, revision.name, revision.website, revision.html))
                        .toList(),
                log.page(new LogFilter(id, null, null, null), null, MOST_ENTRIES).items().stream().map(LogLine::of)
                        .toList(),
                item.href(), back, done == null ? null : notices.of(done)));
    }

    private static FormPart form(String section, Refused refused, Map<String, String> values) {
        if (refused == null || !refused.section().equals(section)) {
            return FormPart.fresh(values);
        }
        Map<String, String> shown = new HashMap<>(values);
        shown.putAll(refused.form().values());
        // Whoever reads what others wrote meanwhile and sends again means that version.
        shown.put("version", values.getOrDefault("version", ""));
        return new FormPart(shown, refused.form().errors(), refused.form().message());
    }

    private List<CommentPage.ThreadPart> thread(Comment comment, String back) {
        Map<Long, List<Comment>> below = new HashMap<>();
        texts.listFitting(queue.listThread(comment.rootId, MOST_IN_THREAD)).forEach(each -> below
                .computeIfAbsent(each.parentId == null ? 0L : each.parentId, unused -> new ArrayList<>()).add(each));
        return parts(0L, below, comment, back);
    }

    private static List<CommentPage.ThreadPart> parts(long parent, Map<Long, List<Comment>> below, Comment here,
            String back) {
        return below.getOrDefault(parent, List.of()).stream().map(each -> new CommentPage.ThreadPart(each.id, each.name,
                Words.of(each.status), Age.of(each.createdAt), each.html(), QueueItems.page(each.id, back),
                each.id.equals(here.id), parts(each.id, below, here, back))).toList();
    }
}
