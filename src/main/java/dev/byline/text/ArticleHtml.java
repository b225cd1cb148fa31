package dev.byline.text;

/**
 * Bodies of articles, from HTML, Markdown or a WordPress export. Whatever the source, the result has passed one policy:
 * headings, paragraphs, lists, quotations, code, figures, links, tables, inline formatting, audio and video by
 * {@code http} or {@code https}; no script, style sheet, frame, form, event handler or comment.
 */
public final class ArticleHtml {

    private ArticleHtml() {
    }

    /**
     * The policy for article bodies, applied when they are written. Links to a new window get
     * {@code rel="noopener noreferrer"}; {@code class} and {@code id} are limited to {@code [A-Za-z0-9 _-]},
     * {@code style} to {@code text-align}. Cleaning what is clean changes nothing.
     *
     * @return "" for null
     */
    public static String clean(String html) {
        if (html == null || html.isEmpty()) {
            return "";
        }
        return SafeHtml.sanitise(ArticlePolicy.BODY, PlainText.withoutControls(html));
    }

    /**
     * CommonMark with tables as clean HTML. HTML inside is kept as far as {@link #clean} keeps it. Nesting deeper than
     * any text needs is written as text.
     *
     * @return "" for null
     */
    public static String ofMarkdown(String markdown) {
        return markdown == null ? "" : clean(Markdown.toHtml(PlainText.withoutControls(markdown)));
    }

    /**
     * The body of a post in a WordPress export as clean HTML. In a body of blocks the block comments are dropped; in a
     * classic one blank lines make paragraphs and single line ends line breaks, as WordPress' {@code wpautop} does when
     * it shows them. Captions become figures; other media shortcodes vanish, the text inside them stays.
     *
     * @return "" for null
     */
    public static String ofWordPress(String source) {
        if (source == null) {
            return "";
        }
        String text = PlainText.withoutControls(source).replace("\r\n", "\n").replace('\r', '\n');
        String html = Shortcodes.resolve(text);
        return clean(html.contains("<!-- wp:") ? html : new ClassicBody(html).toHtml()).strip();
    }
}
