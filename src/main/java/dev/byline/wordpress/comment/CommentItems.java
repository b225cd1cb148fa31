package dev.byline.wordpress.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.CommentTexts;
import dev.byline.comment.PlacedComment;
import dev.byline.pagecache.Shown;
import dev.byline.wordpress.post.PostKind;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.text.WordPressText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one way from a comment to what the WordPress face shows of it. */
@ApplicationScoped
class CommentItems {

    /** The route of all comments. */
    static final String PATH = "/wp/v2/comments";

    private static final Pattern LIKE_A_REFERENCE = Pattern.compile("&(?=#?\\w+;)");

    @Inject
    RestUrls urls;

    @Inject
    CommentAvatars avatars;

    @Inject
    CommentTexts texts;

    @Inject
    Shown shown;

    /**
     * All comments of a page in the context of a request.
     *
     * @throws RestError 400 if they are too long for one answer
     */
    List<Map<String, Object>> of(Listing listing, RestRequest request) {
        List<Comment> comments = listing.comments().stream().map(PlacedComment::comment).toList();
        if (request.fields().include("content") && texts.listFitting(comments).size() < comments.size()) {
            throw RestError.contentTooLong("comments", "content");
        }
        return listing.comments().stream().map(each -> of(each, listing, request, request.context())).toList();
    }

    /** One comment in a context. */
    Map<String, Object> of(PlacedComment placed, Listing around, RestRequest request, String context) {
        Comment comment = placed.comment();
        Article article = placed.article();
        shown.tag("article", article.id);
        shown.tag("comments", article.id);
        boolean editing = context.equals("edit") && CommentRights.moderates(request);
        long author = comment.userId == null ? 0 : around.authors().getOrDefault(comment.userId, 0L);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", comment.id);
        item.put("post", article.id);
        item.put("parent", comment.parentId == null ? 0 : comment.parentId);
        item.put("author", author);
        item.put("author_name", html(comment.name));
        if (editing) {
            item.put("author_email", comment.email);
        }
        item.put("author_url", comment.website == null ? "" : comment.website);
        if (editing) {
            item.put("author_ip", comment.networkAddress == null ? "" : comment.networkAddress);
            item.put("author_user_agent", comment.userAgent == null ? "" : comment.userAgent);
        }
        item.put("date", RestDates.write(comment.createdAt));
        item.put("date_gmt", RestDates.write(comment.createdAt));
        Map<String, Object> content = new LinkedHashMap<>();
        if (request.fields().include("content")) {
            content.put("rendered", comment.origin == null ? WordPressText.comment(comment.text())
                    : WordPressText.importedComment(comment.text()));
            content.put("raw", editing ? WordPressText.commentSource(comment.text()) : "");
        }
        item.put("content", content);
        item.put("link", urls.page("/articles/" + article.slug + "#comment-" + comment.id));
        item.put("status", status(comment, request));
        item.put("type", "comment");
        item.put("author_avatar_urls", avatars.of(comment));
        item.put("meta", List.of());
        item.put("_links", links(comment, article, author, around.answered().contains(comment.id)));
        return CommentSchema.COMMENT.filter(item, context);
    }

    /** Readers' own comments are public or wait: who learns that one was taken for spam learns how to get around it. */
    private static String status(Comment comment, RestRequest request) {
        return CommentRights.moderates(request) ? word(comment.status) : comment.isApproved() ? "approved" : "hold";
    }

    private static String word(CommentStatus status) {
        return switch (status) {
            case APPROVED -> "approved";
            case PENDING -> "hold";
            case SPAM -> "spam";
            case TRASH -> "trash";
        };
    }

    /** Names are plain text here, but front ends made for WordPress show them as HTML. Bare ampersands do no harm. */
    private static String html(String name) {
        return LIKE_A_REFERENCE.matcher(name).replaceAll("&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Map<String, Object> links(Comment comment, Article article, long author, boolean answered) {
        ItemLinks links = new ItemLinks().to("self", urls.route(PATH + "/" + comment.id))
                .to("collection", urls.route(PATH));
        if (author != 0) {
            links.embeddable("author", urls.route("/wp/v2/users/" + author));
        }
        PostKind kind = PostKind.of(article);
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("embeddable", true);
        words.put("post_type", kind.type());
        links.to("up", urls.route(kind.path(article.id)), words);
        if (comment.parentId != null) {
            links.embeddable("in-reply-to", urls.route(PATH + "/" + comment.parentId));
        }
        if (answered) {
            links.embeddable("children", urls.route(PATH + "?parent=" + comment.id));
        }
        return links.all();
    }
}
