package dev.byline.reader;

import java.util.List;

import dev.byline.article.ArticleView;

/**
 * An article with its thread and form.
 *
 * @param article   the article
 * @param body      its HTML, {@code null} while it is locked
 * @param label     "OpEd" and the like, {@code null} for none
 * @param isPage    whether it is a page such as About, without date
 * @param unpublished whether only the desk sees it
 * @param kicker    its first section, {@code null} for none
 * @param filed     its other sections and its tags
 * @param byline    who wrote it
 * @param published when, {@code null} if not or of no interest
 * @param updated   when it changed on a later day, {@code null} if it did not
 * @param lock      what opens it, {@code null} if it is open
 * @param thread    {@code null} while it is locked
 * @param form      {@code null} where no form is shown
 * @param password  what opened it and opens its further pages, {@code null} if it needs none
 */
public record ArticlePage(ArticleView article, String body, String label, boolean isPage, boolean unpublished,
        Link kicker, List<Link> filed, List<NamePart> byline, Moment published, Moment updated, Lock lock, ThreadPart thread,
        FormPart form, String password) {

    /**
     * The small form that asks for a protected article's password.
     *
     * @param action  where it is sent
     * @param message what was wrong with the last try, {@code null} for none
     */
    public record Lock(String action, String message) {
    }
}
