package dev.byline.privacy;

/** What can be asked for. */
public enum PrivacyKind {
    /** All that is stored, as one document. */
    EXPORT,
    /** That it be forgotten. */
    ERASURE
}
