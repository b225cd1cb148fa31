package dev.byline.comment.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.http.SiteConfig;
import dev.byline.security.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says in words what notices are about. What has been dealt with meanwhile is left out. */
@ApplicationScoped
class DigestLetters {

    private static final int ENTRIES = 20;

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    LetterParts parts;

    @Inject
    MailLinks links;

    @Inject
    SiteConfig site;

    /** What a letter says; {@code unsubscribe} is {@code null} for the desk. */
    record Content(String subject, String text, String unsubscribe) {
    }

    /** One notice with what it is about. */
    private record Item(NoticeKind kind, Comment comment, Article article) {
    }

    /** The letter to the desk, {@code null} if nothing of it waits any more. */
    Content toDesk(List<MailNotice> notices) {
        List<Item> items = items(notices).stream().filter(item -> item.kind() != NoticeKind.PENDING
                || item.comment().status == CommentStatus.PENDING).toList();
        if (items.isEmpty()) {
            return null;
        }
        String number = items.size() == 1 ? "1 comment waits" : items.size() + " comments wait";
        return new Content(site.name() + ": " + number + " for the desk",
                number + " for the desk of " + site.name() + ".\n\n"
                        + sections(items, item -> site.link("/desk/comments/" + item.comment().id))
                        + "\n\nThe whole queue: " + site.link("/desk") + "\n", null);
    }

    /** The letter to a desk user about comments, {@code null} if none of them is public any more. */
    Content toUser(User user, List<MailNotice> notices) {
        List<Item> items = items(notices).stream().filter(item -> item.comment().isApproved()
                && item.article().isPublic()).toList();
        if (items.isEmpty()) {
            return null;
        }
        String unsubscribe = links.unsubscribePage(links.unsubscribeToken(user.id));
        String number = items.size() == 1 ? "1 new comment" : items.size() + " new comments";
        return new Content(number + " on your articles at " + site.name(),
                sections(items, item -> parts.link(item.comment(), item.article()))
                        + parts.footer("You get this because you are an author of these articles.", unsubscribe),
                unsubscribe);
    }

    private List<Item> items(List<MailNotice> notices) {
        Map<Long, Comment> found = comments.find("id in ?1", notices.stream().map(notice -> notice.commentId).toList())
                .stream().collect(Collectors.toMap(comment -> comment.id, Function.identity()));
        Map<Long, Article> places =
                articles.mapByIds(found.values().stream().map(comment -> comment.articleId).toList());
        return notices.stream().filter(notice -> found.containsKey(notice.commentId)).map(notice -> {
            Comment comment = found.get(notice.commentId);
            return new Item(notice.kind, comment, places.get(comment.articleId));
        }).toList();
    }

    private static String sections(List<Item> items, Function<Item, String> link) {
        return Arrays.stream(NoticeKind.values())
                .map(kind -> items.stream().filter(item -> item.kind() == kind).toList())
                .filter(part -> !part.isEmpty()).map(part -> section(part, link)).collect(Collectors.joining("\n\n"));
    }

    private static String section(List<Item> part, Function<Item, String> link) {
        String more = part.size() <= ENTRIES ? "" : "\n\nand " + (part.size() - ENTRIES) + " more";
        return part.get(0).kind().heading() + " (" + part.size() + ")\n\n" + part.stream().limit(ENTRIES)
                .map(item -> LetterParts.entry(item.comment(), item.article(), link.apply(item)))
                .collect(Collectors.joining("\n\n")) + more;
    }
}
