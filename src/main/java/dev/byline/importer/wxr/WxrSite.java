package dev.byline.importer.wxr;

/**
 * Where an export comes from.
 *
 * @param address  the site's own address, "" if it does not say
 * @param language BCP 47 tag, "" if it does not say
 */
public record WxrSite(String address, String language) {
}
