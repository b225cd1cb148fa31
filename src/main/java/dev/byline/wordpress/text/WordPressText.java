package dev.byline.wordpress.text;

/**
 * Text as WordPress 6.1 shows it. Each function takes what an author, an importer or a reader handed in, and returns
 * HTML that is fit for a page: after WordPress' filters, {@link SafeMarkup} lets only such tags and attributes pass as
 * Byline's policy for article bodies keeps, so that scripts, frames, forms and event handlers never leave, whatever the
 * source holds. Harmless markup passes letter by letter, also where WordPress leaves it unbalanced.
 *
 * <p>null counts as "".
 */
public final class WordPressText {

    private WordPressText() {
    }

    /**
     * The body of a post or page, {@code content.rendered}: WordPress' filters of {@code the_content}. Bodies of blocks
     * lose the comments that mark the blocks, others get paragraphs and line breaks.
     *
     * @param source as it is stored: with shortcodes, marks of blocks and bare line ends
     */
    public static String content(String source) {
        return source == null ? "" : ContentImages.mark(SafeMarkup.of(filteredContent(source)));
    }

    /** {@link #content} before anything is taken out for safety; not fit for a page. */
    static String filteredContent(String source) {
        boolean blocks = Blocks.isIn(source);
        String text = Shortcodes.embedsToHtml(source);
        text = Texturize.of(blocks ? Blocks.toHtml(text) : text);
        text = Caption.unwrap(blocks ? text : Autop.of(text));
        return Smilies.toEmoji(BrandName.inWords(Shortcodes.toHtml(text)));
    }

    /**
     * A title, {@code title.rendered}: WordPress' filters of {@code the_title}. Markup such as {@code <em>} stays.
     *
     * @param raw as WordPress stores it, that is HTML; see {@link #titleOfText} for plain text
     */
    public static String title(String raw) {
        return raw == null ? "" : SafeMarkup.of(filteredTitle(raw));
    }

    static String filteredTitle(String raw) {
        return BrandName.everywhere(Spaces.trim(Ampersands.convertChars(Texturize.of(raw))));
    }

    /**
     * A title that is stored as plain text, as Byline's are: what it holds is shown, not interpreted. An ampersand is
     * {@code &amp;}, as WordPress stores it.
     */
    public static String titleOfText(String text) {
        return text == null ? "" : title(escape(text));
    }

    /**
     * The title of an article that has it in two forms.
     *
     * @param source as WordPress had it; {@code null} if there is only the text
     */
    public static String title(String text, String source) {
        return source == null ? titleOfText(text) : title(source);
    }

    /** Plain text as HTML; quotes stay, so that they can become typographic ones. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * An excerpt, {@code excerpt.rendered}: the author's own, or the first 55 words of the body and {@code [&hellip;]}.
     *
     * @param manual as WordPress stores it, that is HTML; null or "" if there is none
     * @param source the body, as for {@link #content}
     */
    public static String excerpt(String manual, String source) {
        String text = manual == null ? "" : manual;
        if (text.isEmpty() && source != null) {
            text = TrimmedExcerpt.trim(content(TrimmedExcerpt.source(source)));
        }
        text = Ampersands.convertChars(Smilies.toEmoji(Texturize.of(text)));
        return ContentImages.mark(SafeMarkup.of(Autop.of(text)));
    }

    /**
     * A comment, {@code content.rendered}: WordPress' filters for storing and then those of {@code comment_text}. Bare
     * addresses become links, every link but those of mail gets {@code rel="nofollow ugc"}. Unlike WordPress, text that
     * only looks like a tag stays: {@code 3 < 4 and 5 > 2}, {@code <ok>}.
     *
     * @param typed as the reader typed it
     */
    public static String comment(String typed) {
        return typed == null ? "" : SafeMarkup.of(filteredComment(commentSource(typed)));
    }

    /**
     * A comment that was imported, which WordPress showed as it stored it: it may hold a bare ampersand, as none has that
     * was typed by a reader.
     */
    public static String importedComment(String stored) {
        return comment(stored == null ? null : Ampersands.convertChars(stored));
    }

    /** A comment as WordPress would have stored it, {@code content.raw}: no other tags than readers may use. */
    public static String commentSource(String typed) {
        return typed == null ? "" : Kses.comment(TypedText.escapeSigns(typed));
    }

    static String filteredComment(String stored) {
        String text = Ampersands.convertChars(Texturize.of(Clickable.link(stored)));
        return BrandName.inWords(Autop.of(Balance.of(Smilies.toEmoji(text))));
    }
}
