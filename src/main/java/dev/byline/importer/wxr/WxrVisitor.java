package dev.byline.importer.wxr;

/** Is told what stands in an export, in the order of the file. */
interface WxrVisitor {

    /** Where the export comes from; told before anything else, as far as it stands there. */
    default void site(WxrSite site) {
    }

    /** A login that wrote something. */
    default void author(WxrAuthor author) {
    }

    /** A category or tag. */
    default void term(WxrTerm term) {
    }

    /** Where a comment came from whose writer was erased there. */
    default void erased(String origin) {
    }

    /** A post, page, attachment, menu entry, … */
    default void item(WxrItem item) {
    }
}
