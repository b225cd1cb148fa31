package dev.byline.privacy;

import java.util.List;

/**
 * What a page of this room shows.
 *
 * @param heading    what it is about
 * @param paragraphs what it says
 * @param ask        the form in which readers ask, {@code null} for none
 * @param button     what can be done now, {@code null} for nothing
 * @param receipt    a receipt as JSON, {@code null} for none
 */
public record PrivacyPage(Site site, String heading, List<String> paragraphs, Ask ask, Button button,
        String receipt) {

    /**
     * The publication.
     *
     * @param language BCP 47 tag of its name; the page's own words are English
     * @param styles   address of the style sheet
     */
    public record Site(String name, String language, String styles) {
    }

    /**
     * The form, with what was typed into it.
     *
     * @param email      what was typed
     * @param kind       what was chosen, {@code null} for nothing
     * @param emailError what is wrong with the address, {@code null} for nothing
     * @param kindError  what is wrong with the choice, {@code null} for nothing
     */
    public record Ask(String email, PrivacyKind kind, String emailError, String kindError) {

        /** Nothing typed yet. */
        static final Ask EMPTY = new Ask("", PrivacyKind.EXPORT, null, null);

        /** Whether a copy was asked for. */
        public boolean isExport() {
            return kind == PrivacyKind.EXPORT;
        }

        /** Whether erasure was asked for. */
        public boolean isErasure() {
            return kind == PrivacyKind.ERASURE;
        }
    }

    /**
     * A form that is only a button.
     *
     * @param action where it posts to
     * @param label  what it says
     */
    public record Button(String action, String label) {
    }
}
