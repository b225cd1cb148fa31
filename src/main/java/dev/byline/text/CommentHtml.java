package dev.byline.text;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What a reader typed, made fit to be shown to other readers. Done once, when a comment is written. */
public final class CommentHtml {

    /** Enough for all comments that are taken at one moment. */
    private static final int RECENT_CHARACTERS = 500_000;
    private static final Cache<String, CommentContent> RECENT = Caffeine.newBuilder().maximumWeight(RECENT_CHARACTERS)
            .<String, CommentContent>weigher((html, content) -> html.length() + content.characters())
            .expireAfterWrite(Duration.ofSeconds(10)).build();

    private CommentHtml() {
    }

    /**
     * The HTML to store for a comment. A blank line ends a paragraph, a line end breaks the line, web addresses become
     * links. Kept are {@code a[href,title] abbr[title] acronym[title] b blockquote[cite] cite code del[datetime] em i
     * q[cite] s strong}; other HTML tags vanish and the text between them stays as text, also that of scripts. Whatever
     * is not a well-formed tag of HTML is text: {@code 3 < 4} and {@code <ok>} survive. Every link gets
     * {@code rel="nofollow ugc noopener"} and leads to {@code http}, {@code https} or {@code mailto}.
     *
     * @return balanced, inert HTML; "" when nothing visible remains, and for null
     */
    public static String render(String text) {
        if (text == null) {
            return "";
        }
        String typed = PlainText.withoutControls(text).replace("\r\n", "\n").replace('\r', '\n');
        CommentWriter writer = new CommentWriter(typed.length());
        new CommentMarkup(typed, writer).read();
        String html = writer.finish();
        return writer.isVisible() ? SafeHtml.sanitise(CommentPolicy.COMMENT, html) : "";
    }

    /** What can be read in rendered HTML; what was read a moment ago is not read again. */
    public static CommentContent content(String html) {
        return RECENT.get(html == null ? "" : html, CommentContent::read);
    }
}
