package dev.byline.reader;

import java.util.List;

import dev.byline.article.ArticleView;

/**
 * An article in a list.
 *
 * @param href     its page
 * @param title    its title
 * @param label    "OpEd" and the like, {@code null} for none
 * @param kicker   its first section, {@code null} for none
 * @param summary  what it is about, empty if not to be told
 * @param byline   who wrote it
 * @param published when, {@code null} if never
 * @param image    the lead image, {@code null} for none
 * @param language BCP 47 tag
 * @param comments how many there are
 * @param locked   whether readers need a password
 */
public record Teaser(String href, String title, String label, Link kicker, String summary, List<NamePart> byline,
        Moment published, ArticleView.Image image, String language, int comments, boolean locked) {
}
