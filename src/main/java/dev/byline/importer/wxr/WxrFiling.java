package dev.byline.importer.wxr;

/**
 * That an item is filed under a term.
 *
 * @param domain   the taxonomy: {@code category}, {@code post_tag} ({@code tag} in WXR 1.0), or another one's name
 * @param nicename "" if it has none
 */
public record WxrFiling(String domain, String nicename, String name) {
}
