package dev.byline.reader;

import java.util.List;

/**
 * The page behind a link in a mail. Opening it changes nothing, since mailboxes open links to look at them; its buttons
 * do.
 *
 * @param heading    what it is about
 * @param paragraphs what the buttons do, or what was done
 * @param action     where the buttons send
 * @param buttons    what can be done
 * @param link       the article, {@code null} for none
 */
public record MailLinkPage(String heading, List<String> paragraphs, String action, List<Button> buttons, String link) {

    /**
     * One thing that can be done.
     *
     * @param name  of the form's field
     * @param value of that field
     * @param text  what the button says
     */
    public record Button(String name, String value, String text) {
    }

    /** A page that says what was done. */
    static MailLinkPage done(String heading, List<String> paragraphs, String link) {
        return new MailLinkPage(heading, paragraphs, null, List.of(), link);
    }
}
