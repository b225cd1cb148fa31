package dev.byline.wordpress.text;

/**
 * What WordPress adds to pictures in content ({@code wp_filter_content_tags}): {@code decoding="async"} to those with a
 * source, {@code loading="lazy"} to those with width and height.
 */
final class ContentImages {

    private ContentImages() {
    }

    static String mark(String html) {
        StringBuilder result = new StringBuilder(html.length() + 64);
        int from = 0;
        for (int at = html.indexOf("<img "); at >= 0; ) {
            int end = html.indexOf('>', at);
            if (end < 0) {
                break;
            }
            String image = html.substring(at, end);
            boolean source = image.contains(" src=\"");
            boolean sized = source && image.contains(" width=\"") && image.contains(" height=\"");
            result.append(html, from, at).append("<img ");
            if (source && !image.contains(" decoding=")) {
                result.append("decoding=\"async\" ");
            }
            if (sized && !image.contains(" loading=")) {
                result.append("loading=\"lazy\" ");
            }
            result.append(image, 5, image.length());
            from = end;
            at = html.indexOf("<img ", end);
        }
        return result.append(html, from, html.length()).toString();
    }
}
