package dev.byline.wordpress.user;

import java.util.Map;

import dev.byline.author.Author;
import dev.byline.author.Avatars;
import dev.byline.text.EmailAddress;
import dev.byline.wordpress.Gravatar;
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
        String own = urls.page(avatars.ofAuthor(author == null ? 0 : author.id));
        return foreign ? Gravatar.of(contact, true) : Gravatar.inAllSizes(size -> own);
    }
}
