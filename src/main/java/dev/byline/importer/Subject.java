package dev.byline.importer;

/** What an import counts. */
public enum Subject {
    /** Articles other than pages. */
    ARTICLES("article"),
    /** Articles of kind {@code page}. */
    PAGES("page"),
    /** People who write. */
    AUTHORS("author"),
    /** Sections. */
    SECTIONS("section"),
    /** Tags. */
    TAGS("tag"),
    /** Readers' comments. */
    COMMENTS("comment"),
    /** Whatever has no place here, such as menus and files. */
    OTHER("other");

    private final String single;

    Subject(String single) {
        this.single = single;
    }

    /** The word for one of them. */
    public String single() {
        return single;
    }
}
