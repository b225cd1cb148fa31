package dev.byline.importer.wxr;

/**
 * A login as it stands in an export. The e-mail address is not read.
 *
 * @param id          "" if it has none
 * @param displayName the public name, "" if it has none
 * @param description who the person is, "" if it is not said; WordPress' own exports never say it
 */
public record WxrAuthor(String id, String login, String displayName, String description) {
}
