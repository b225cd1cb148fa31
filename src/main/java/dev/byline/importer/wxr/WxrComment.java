package dev.byline.importer.wxr;

/**
 * A comment as it stands in an export; texts are raw, "" where absent.
 *
 * @param approved  {@code 1}, {@code 0}, {@code spam}, {@code trash} or {@code post-trashed}
 * @param type      "" or {@code comment} for readers' comments
 * @param parent    id of the comment above, {@code 0} for none
 * @param own       what only Byline's exports say
 * @param oversized the name of a value that was too long to be read, {@code null} if there is none
 */
record WxrComment(String id, String author, String email, String website, String networkAddress, String date,
        String dateGmt, String content, String approved, String type, String parent, OwnWords.OfComment own,
        String oversized) {
}
