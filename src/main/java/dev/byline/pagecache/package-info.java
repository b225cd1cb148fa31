/**
 * Public answers are made once and served from memory as finished bytes, by a handler in front of the REST layer on the
 * event loop, until something that they show changes.
 *
 * <p>What a feature has to do: mark a reading method {@link dev.byline.pagecache.Cached}; name what is shown while it
 * renders ({@link dev.byline.pagecache.Shown}); name what changes in the transaction that changes it
 * ({@link dev.byline.pagecache.Purges}). Both sides use the same tags, such as {@code article:42}. Nothing else knows of
 * the cache, and with {@code byline.cache.enabled=false} all works as before, only slower.
 *
 * <p>The way of a request: {@link dev.byline.pagecache.PageHandler} finds an answer in
 * {@link dev.byline.pagecache.PageStore}, or lets a {@link dev.byline.pagecache.Flight} begin, for which later requests
 * wait; it is rendered in its turn ({@link dev.byline.pagecache.RenderQueue}), where a feature may read for several pages
 * at once ({@link dev.byline.pagecache.ReadAhead}); {@link dev.byline.pagecache.PageCapture} takes the bytes at its end. The
 * further requests of a connection that asks for what is kept are answered by a {@link dev.byline.pagecache.Shortcut}
 * before they get there.
 */
package dev.byline.pagecache;
