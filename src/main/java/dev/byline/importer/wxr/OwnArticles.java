package dev.byline.importer.wxr;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.byline.article.ArticleDraft;
import dev.byline.article.CommentHold;
import dev.byline.http.Words;
import dev.byline.text.PlainText;
import dev.byline.text.WebAddress;

/** What Byline's own exports say of articles, as far as it still fits what WordPress' words beside it say. */
final class OwnArticles {

    private static final String BLOCK_BEGIN = "<!-- wp:html -->\n";
    private static final String BLOCK_END = "\n<!-- /wp:html -->";
    private static final int MOST_AUTHORS = 50;
    private static final int SUMMARY_BYTES = 20_000;
    private static final int LINE_LENGTH = 500;
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_LINKS = 1000;
    private static final int ALT_LENGTH = 1000;
    private static final String PATH = "/(?!/)[^\\s\"'<>\\\\]{0,1999}";
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

    private OwnArticles() {
    }

    /** What was written, in its own format unless somebody has changed what was made of it since. */
    static ArticleDraft.Body body(WxrItem item) {
        OwnWords.OfArticle own = item.own();
        String content = item.value("content:encoded");
        if (own.format() == null || !Digests.of(content).equals(own.digest())) {
            return new ArticleDraft.Body(null, null, content);
        }
        boolean block = content.startsWith(BLOCK_BEGIN) && content.endsWith(BLOCK_END);
        String html = block ? content.substring(BLOCK_BEGIN.length(), content.length() - BLOCK_END.length()) : content;
        return own.format().equals("markdown") && own.markdown() != null
                ? new ArticleDraft.Body(null, own.markdown(), null) : new ArticleDraft.Body(html, null, null);
    }

    /** How many bytes of a body count for its limit: those of what was written. */
    static int size(ArticleDraft.Body body) {
        return PlainText.utf8Length(body.markdown() != null ? body.markdown() : body.wordpress());
    }

    /** The summary with its line ends, {@code null} if the file does not say it or the excerpt says something else. */
    static String summary(WxrItem item) {
        String own = item.own().summary();
        return own != null && PlainText.utf8Length(own) <= SUMMARY_BYTES
                && Texts.says(item.value("excerpt:encoded"), own) ? own : null;
    }

    /** The text instead of the authors' names, {@code null} for none. */
    static String byline(WxrItem item) {
        return line(item.own().byline());
    }

    /** Who made the image, {@code null} if unknown. */
    static String credit(Survey.Image image) {
        return line(image.own().credit());
    }

    /** The slugs of all authors; none but the creator if the file does not say, or the creator is another one now. */
    static List<String> authors(WxrItem item, Map<String, String> slugs) {
        String creator = Texts.login(item.value("dc:creator"));
        List<String> own = item.own().authors();
        List<String> logins = own != null && !own.isEmpty() && own.size() <= MOST_AUTHORS
                && Texts.login(Objects.toString(own.get(0), "")).equals(creator) ? own : List.of(creator);
        return logins.stream().map(login -> slugs.get(Texts.login(Objects.toString(login, ""))))
                .filter(Objects::nonNull).distinct().toList();
    }

    /** Its language, {@code null} for that of the site. */
    static String language(WxrItem item) {
        String own = item.own().language();
        return own != null && own.matches(LANGUAGE) ? own : null;
    }

    /** Where the text is at home, {@code null} if here. */
    static String canonicalUrl(WxrItem item) {
        return WebAddress.parse(item.own().canonicalUrl()).orElse(null);
    }

    /** Whether it was withdrawn, not only hidden. */
    static boolean isArchived(WxrItem item) {
        return "archived".equals(item.own().status());
    }

    /** The image's address: a path of this site if it was one, and the attachment still lies there. */
    static String address(Survey.Image image) {
        String path = image.own().path();
        return path != null && path.matches(PATH) && image.address().endsWith(path) ? path
                : WebAddress.parse(image.address()).orElse(null);
    }

    /** The lead image as the article itself says it, {@code null} if it does not or has another one by now. */
    static ArticleDraft.Image image(WxrItem item) {
        OwnWords.Lead own = item.own().image();
        if (own == null || own.url() == null || own.id() != item.thumbnail()) {
            return null;
        }
        String url = own.url().matches(PATH) ? own.url() : WebAddress.parse(own.url()).orElse(null);
        return url == null ? null : new ArticleDraft.Image(url,
                own.alt() == null ? null : Texts.cut(PlainText.singleLine(own.alt()), ALT_LENGTH), line(own.credit()));
    }

    /** How comments are taken, {@code null} as the site has it. */
    static ArticleDraft.Comments comments(WxrItem item) {
        boolean closed = item.value("wp:comment_status").strip().equals("closed");
        OwnWords.Policy own = item.own().comments();
        if (own == null) {
            return closed ? new ArticleDraft.Comments(false, null, null, null) : null;
        }
        Boolean open = closed ? Boolean.TRUE.equals(own.closedBySite()) ? null : Boolean.FALSE
                : own.open() == null ? null : Boolean.TRUE;
        CommentHold hold = own.hold() == null ? null : Words.all(CommentHold.class).get(own.hold());
        return new ArticleDraft.Comments(open, within(own.closeAfterDays(), MOST_DAYS), hold,
                within(own.holdLinks(), MOST_LINKS));
    }

    private static Integer within(Integer number, int most) {
        return number == null || number < 0 || number > most ? null : number;
    }

    private static String line(String own) {
        String line = PlainText.singleLine(own);
        return line == null || line.isEmpty() ? null : Texts.cut(line, LINE_LENGTH);
    }
}
