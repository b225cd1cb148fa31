package dev.byline.importer.wxr;

/**
 * A login as it stands in an export. The e-mail address is not read.
 *
 * @param id          "" if it has none
 * @param displayName the public name, "" if it has none
 * @param description who the person is, "" if it is not said; WordPress' own exports never say it
 * @param own         what only Byline's exports say
 */
record WxrAuthor(String id, String login, String displayName, String description, OwnWords.OfAuthor own) {

    /** A login that stands only below items. */
    static WxrAuthor named(String login, String displayName) {
        return new WxrAuthor("", login, displayName, "", OwnWords.OfAuthor.NOTHING);
    }

    /** By what a change is seen. Imports remember hashes of it, so what files said before has to stay as it is. */
    String seal() {
        return "WxrAuthor[id=" + id + ", login=" + login + ", displayName=" + displayName + ", description="
                + description + "]" + (own.equals(OwnWords.OfAuthor.NOTHING) ? "" : own);
    }
}
