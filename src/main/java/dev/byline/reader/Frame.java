package dev.byline.reader;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param site       the publication
 * @param head       what browsers, search engines and networks read
 * @param sections   the busiest sections at the top of their tree
 * @param tree       all sections with articles
 * @param pages      pages such as About
 * @param searched   what was searched for, empty if nothing was
 */
public record Frame(Site site, Head head, List<Link> sections, List<Link> tree, List<Link> pages, String searched) {

    /**
     * The publication.
     *
     * @param language BCP 47 tag of its name and description; the pages' own words are English
     * @param styles   address of the style sheet, which changes with its content
     */
    public record Site(String name, String description, String language, String styles) {
    }

    /**
     * The head of the page.
     *
     * @param title       what the tab says
     * @param description one line for search engines, empty for none
     * @param canonical   absolute address, {@code null} for none
     * @param kind        Open Graph's type
     * @param image       absolute address of the picture, {@code null} for none
     * @param published   ISO 8601, {@code null} for none
     * @param json        the same content in the API, {@code null} for none
     * @param unlisted    whether search engines shall leave it out
     */
    public record Head(String title, String description, String canonical, String kind, String image, String published,
            String json, boolean unlisted) {

        /** The head of a page that says something to one reader. */
        static Head plain(String title) {
            return new Head(title, "", null, "website", null, null, null, true);
        }
    }
}
