package dev.byline.wordpress.export;

/**
 * The rendered HTML of a comment in the form that WordPress stores and makes paragraphs of: blank lines and line ends
 * instead of {@code p} and {@code br}. What was typed may hold anything, and WordPress would show it as it stands.
 */
final class CommentContents {

    private CommentContents() {
    }

    static String of(String html) {
        return html.replaceAll("\\s*</?p>\\s*", "\n\n").replaceAll("<br ?/?>\\n?", "\n").replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
