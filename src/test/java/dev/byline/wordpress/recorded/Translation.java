package dev.byline.wordpress.recorded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Says what WordPress said in the words of another site: its host, its addresses of pages, and the comment that is new. */
final class Translation {

    private static final String HOST = "http://wordpress.example";
    private static final Pattern ARTICLE = Pattern.compile(HOST + "/\\d{4}/\\d{2}/([^/]+)/");
    private static final Pattern SECTION = Pattern.compile(HOST + "/category/(?:[^/\"]+/)*([^/\"]+)/");
    private static final Pattern TAG = Pattern.compile(HOST + "/tag/([^/]+)/");
    private static final Pattern AUTHOR = Pattern.compile(HOST + "/author/([^/]+)/");
    private static final Pattern HASH = Pattern.compile("moderation-hash=[0-9a-f]{32}");
    private static final Pattern EXPIRES = Pattern.compile("expires=[^;]+");

    /** WordPress names its cookies by a hash of the site's address. */
    private static final String COOKIES = "9f51a584b93aca8ce1e3a5a3914b4d6f";

    private final String site;
    private final String recordedId;
    private final String id;

    /**
     * @param site       the address of the site
     * @param recordedId the number of the comment that was new then, {@code null} if none was
     * @param id         the number that it has now
     */
    Translation(String site, String recordedId, String id) {
        this.site = site;
        this.recordedId = recordedId;
        this.id = id;
    }

    /** What the site should say where WordPress said this. */
    String of(String recorded) {
        String text = ARTICLE.matcher(recorded).replaceAll(site + "/articles/$1");
        text = SECTION.matcher(text).replaceAll(site + "/?section=$1");
        text = TAG.matcher(text).replaceAll(site + "/?tag=$1");
        text = AUTHOR.matcher(text).replaceAll(site + "/?author=$1");
        text = text.replace(HOST, site).replace(COOKIES, md5(site));
        if (recordedId != null) {
            text = text.replaceAll("(comments/|#comment-|unapproved=)" + recordedId + "\\b", "$1" + id);
        }
        return timeless(text);
    }

    /** A text without the moment at which it was said, and without what only the one who said it can know. */
    static String timeless(String text) {
        return HASH.matcher(EXPIRES.matcher(text).replaceAll("expires=then")).replaceAll("moderation-hash=some");
    }

    private static String md5(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
