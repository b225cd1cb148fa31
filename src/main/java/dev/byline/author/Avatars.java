package dev.byline.author;

import dev.byline.data.SiteSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Addresses of avatars, which are drawn here from a keyed hash: the same person gets the same picture everywhere on
 * this site, and nobody can get from the picture's address to the person's e-mail, not even by trying addresses.
 */
@ApplicationScoped
public class Avatars {

    static final int KEY_LENGTH = 20;

    @Inject
    SiteSecret secret;

    /** The avatar of an author. */
    public String ofAuthor(long id) {
        return path("author " + id);
    }

    /** The avatar of a reader, known by the e-mail address or, where there is none, by the name. */
    public String ofReader(String normalisedEmail, String name) {
        return path(normalisedEmail.isEmpty() ? "name " + name : "reader " + normalisedEmail);
    }

    private String path(String person) {
        return "/api/v1/avatars/" + secret.hex("avatar", person).substring(0, KEY_LENGTH) + ".svg";
    }
}
