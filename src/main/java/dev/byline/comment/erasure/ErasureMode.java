package dev.byline.comment.erasure;

/** What becomes of a writer's public comments. Those that are not public are removed in both modes. */
public enum ErasureMode {
    /** The text stays under another name; everything else about the writer goes. */
    ANONYMISE,
    /** The text goes too; where replies hang on a comment, an empty place stays. */
    DELETE
}
