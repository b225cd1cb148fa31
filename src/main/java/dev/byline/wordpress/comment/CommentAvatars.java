package dev.byline.wordpress.comment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.byline.author.Avatars;
import dev.byline.comment.Comment;
import dev.byline.http.SiteConfig;
import dev.byline.text.EmailAddress;
import dev.byline.wordpress.WordPressConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Addresses of the pictures of comments' writers. */
@ApplicationScoped
public class CommentAvatars {

    private static final int[] SIZES = { 24, 48, 96 };
    private static final int HOSTS = 3;

    @Inject
    WordPressConfig config;

    @Inject
    Avatars avatars;

    @Inject
    SiteConfig site;

    /** An address for each of WordPress' sizes. Those drawn here fit every size. */
    Map<String, Object> of(Comment comment) {
        String own = config.avatars() == WordPressConfig.AvatarSource.OWN
                ? site.link(avatars.ofReader(EmailAddress.normalised(comment.email), comment.name)) : null;
        String hash = own == null ? md5(comment.email.strip().toLowerCase(Locale.ROOT)) : null;
        Map<String, Object> urls = new LinkedHashMap<>();
        for (int size : SIZES) {
            urls.put(Integer.toString(size), own != null ? own : gravatar(hash, size));
        }
        return urls;
    }

    /** As WordPress builds it ({@code get_avatar_data}); no hash without an address. */
    private String gravatar(String hash, int size) {
        int host = hash.isEmpty() ? 0 : Character.digit(hash.charAt(0), 16) % HOSTS;
        return (site.url().startsWith("https:") ? "https://secure" : "http://" + host) + ".gravatar.com/avatar/" + hash
                + "?s=" + size + "&d=mm&r=g";
    }

    private static String md5(String email) {
        if (email.isEmpty()) {
            return "";
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(email.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
