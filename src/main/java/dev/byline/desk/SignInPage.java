package dev.byline.desk;

/**
 * The form by which people of the desk sign in.
 *
 * @param name    what was typed before
 * @param next    where it leads afterwards
 * @param message what was wrong with the last try, {@code null} for none
 */
public record SignInPage(String name, String next, String message) {
}
