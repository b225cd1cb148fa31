package dev.byline.wordpress.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.byline.author.Author;
import dev.byline.author.Avatars;
import dev.byline.text.EmailAddress;
import dev.byline.wordpress.WordPressConfig;
import dev.byline.wordpress.rest.RestUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The avatars of authors. They are drawn here, in one size that scales. Where Gravatar is set, an author whose public
 * contact is an e-mail address has Gravatar's; no other address of an author becomes public.
 */
@ApplicationScoped
class UserAvatars {

    @Inject
    Avatars avatars;

    @Inject
    WordPressConfig config;

    @Inject
    RestUrls urls;

    /** Addresses by size; {@code author} is {@code null} for a login that writes as nobody. */
    Map<String, Object> of(Author author) {
        String contact = author == null ? null : author.contact;
        boolean foreign = config.avatars() == WordPressConfig.AvatarSource.GRAVATAR && contact != null
                && EmailAddress.isValid(contact.strip());
        Map<String, Object> all = new LinkedHashMap<>();
        for (String size : new String[] { "24", "48", "96" }) {
            all.put(size, foreign ? gravatar(contact, size) : urls.page(avatars.ofAuthor(author == null ? 0 : author.id)));
        }
        return all;
    }

    private static String gravatar(String email, String size) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5")
                    .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(hash);
            return "https://secure.gravatar.com/avatar/" + hex + "?s=" + size + "&d=mm&r=g";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has MD5", missing);
        }
    }
}
