package dev.byline.wordpress.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.byline.security.Role;

/** Roles under WordPress' names, with WordPress' words for what they may do here. */
final class Capabilities {

    private static final List<String> WRITING = List.of("edit_posts", "delete_posts", "read", "level_1", "level_0");
    private static final List<String> EDITING = List.of("manage_categories", "edit_others_posts", "edit_pages",
            "edit_others_pages", "edit_published_pages", "publish_pages", "delete_pages", "delete_others_pages",
            "delete_published_pages", "delete_others_posts", "edit_published_posts", "publish_posts",
            "delete_published_posts", "unfiltered_html", "level_7");
    private static final List<String> MODERATING = List.of("moderate_comments", "read");
    private static final List<String> ADMINISTERING = List.of("list_users", "create_users", "edit_users", "delete_users",
            "promote_users", "manage_options", "import", "export", "level_10");

    private Capabilities() {
    }

    /** WordPress' name of a role. */
    static String name(Role role) {
        return role == Role.ADMIN ? "administrator" : role.name().toLowerCase(Locale.ROOT);
    }

    /** What a role may do, the role's own name included. */
    static Map<String, Object> of(Role role) {
        List<String> words = new ArrayList<>(switch (role) {
            case AUTHOR -> WRITING;
            case EDITOR -> EDITING;
            case MODERATOR -> MODERATING;
            case ADMIN -> ADMINISTERING;
        });
        if (role == Role.EDITOR || role == Role.ADMIN) {
            words.addAll(WRITING);
        }
        if (role == Role.ADMIN) {
            words.addAll(EDITING);
            words.addAll(MODERATING);
        }
        words.add(name(role));
        Map<String, Object> all = new LinkedHashMap<>();
        words.forEach(word -> all.put(word, true));
        return all;
    }

    /** The roles that have one of these names. */
    static List<Role> rolesNamed(List<String> names) {
        return Stream.of(Role.values()).filter(role -> names.contains(name(role))).toList();
    }

    /** The roles that may do all of that. */
    static List<Role> rolesWith(List<String> words) {
        return Stream.of(Role.values()).filter(role -> of(role).keySet().containsAll(words)).toList();
    }
}
