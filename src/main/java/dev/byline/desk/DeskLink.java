package dev.byline.desk;

/**
 * A link of the desk's navigation.
 *
 * @param href    a path of the desk
 * @param text    what it says
 * @param current whether it leads to this very page
 */
public record DeskLink(String href, String text, boolean current) {
}
