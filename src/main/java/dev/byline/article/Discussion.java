package dev.byline.article;

import dev.byline.http.Page;

/** What articles have to know of the comments below them; the comment room, one floor up, implements it. */
public interface Discussion {

    /** Whether readers may comment on a public article now. */
    boolean isOpen(Article article);

    /** The first page of the thread. */
    Page<?> firstPage(Article article);
}
