package dev.byline.desk;

import java.util.List;

/**
 * A page that only says something.
 *
 * @param heading what it is
 * @param text    more about it, may be empty
 * @param points  what is wrong, one by one
 */
public record MessagePage(String heading, String text, List<String> points) {
}
