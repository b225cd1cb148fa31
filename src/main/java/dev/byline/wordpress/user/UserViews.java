package dev.byline.wordpress.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.author.Author;
import dev.byline.pagecache.Shown;
import dev.byline.security.User;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.text.EscapedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one way from an author or login to a user. What a login says is shown for editing only. */
@ApplicationScoped
class UserViews {

    @Inject
    RestUrls urls;

    @Inject
    UserAvatars avatars;

    @Inject
    Shown shown;

    Map<String, Object> view(Person person, String context) {
        Author author = person.author();
        User login = person.login();
        if (author != null) {
            shown.tag("author", author.id);
        }
        String name = EscapedText.of(author == null ? login.name : author.name);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", person.id());
        view.put("username", login == null ? "" : login.name);
        view.put("name", name);
        view.put("first_name", "");
        view.put("last_name", "");
        view.put("email", login == null || login.email == null ? "" : login.email);
        view.put("url", author == null || author.website == null ? "" : author.website);
        view.put("description", author == null ? "" : EscapedText.of(author.bio));
        view.put("link", author == null ? urls.page("/") : urls.page("/?author=" + author.slug));
        view.put("locale", "en_US");
        view.put("nickname", name);
        view.put("slug", author == null ? "user-" + login.id : author.slug);
        view.put("roles", login == null ? List.of() : List.of(Capabilities.name(login.role)));
        view.put("registered_date", registered(person));
        view.put("capabilities", login == null ? Map.of() : Capabilities.of(login.role));
        view.put("extra_capabilities", login == null ? Map.of() : Map.of(Capabilities.name(login.role), true));
        view.put("avatar_urls", avatars.of(author));
        view.put("meta", List.of());
        view.put("_links", new ItemLinks().to("self", urls.route("/wp/v2/users/" + person.id()))
                .to("collection", urls.route("/wp/v2/users")).all());
        return UserSchema.SCHEMA.filter(view, context);
    }

    private static String registered(Person person) {
        return RestDates.write(person.login() == null ? person.author().createdAt : person.login().createdAt) + "+00:00";
    }
}
