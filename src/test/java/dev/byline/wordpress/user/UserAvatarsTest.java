package dev.byline.wordpress.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.byline.author.Author;
import dev.byline.author.Avatars;
import dev.byline.wordpress.WordPressConfig;
import dev.byline.wordpress.rest.RestUrls;

class UserAvatarsTest {

    @Test
    void gravatar_is_asked_for_public_addresses_only_and_only_where_it_is_set() {
        Author author = new Author();
        author.id = 5L;
        author.contact = " Ann@Example.com ";
        assertThat(avatars(WordPressConfig.AvatarSource.GRAVATAR).of(author).get("48"))
                .isEqualTo("https://secure.gravatar.com/avatar/257c57037d384ae37ea27a07e8a01665?s=48&d=mm&r=g");
        assertThat(avatars(WordPressConfig.AvatarSource.OWN).of(author).get("48")).isEqualTo("https://here.example/own/5");
        author.contact = "@ann";
        assertThat(avatars(WordPressConfig.AvatarSource.GRAVATAR).of(author).get("96")).isEqualTo("https://here.example/own/5");
        assertThat(avatars(WordPressConfig.AvatarSource.GRAVATAR).of(null).get("24")).isEqualTo("https://here.example/own/0");
    }

    private static UserAvatars avatars(WordPressConfig.AvatarSource source) {
        UserAvatars avatars = new UserAvatars();
        avatars.config = new Settings(source, true);
        avatars.urls = new RestUrls() {
            @Override
            public String page(String path) {
                return "https://here.example" + path;
            }
        };
        avatars.avatars = new Avatars() {
            @Override
            public String ofAuthor(long id) {
                return "/own/" + id;
            }
        };
        return avatars;
    }

    private record Settings(AvatarSource avatars, boolean anonymousComments) implements WordPressConfig {
    }
}
