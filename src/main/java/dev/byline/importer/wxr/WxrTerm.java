package dev.byline.importer.wxr;

/**
 * A term as it stands in an export; texts are raw, "" where absent.
 *
 * @param taxonomy {@code category}, {@code post_tag}, or another one's name
 * @param nicename the name in addresses
 * @param parent   nicename of the category above
 * @param own      what only Byline's exports say
 */
record WxrTerm(String id, String taxonomy, String nicename, String parent, String name, String description,
        OwnWords.OfTerm own) {
}
