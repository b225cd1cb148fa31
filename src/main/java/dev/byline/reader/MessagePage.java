package dev.byline.reader;

import java.util.List;

/**
 * A page that only says something, such as that nothing was found.
 *
 * @param heading what is the matter
 * @param text    what it means or how to go on
 * @param points  single things that are wrong
 */
public record MessagePage(String heading, String text, List<String> points) {
}
