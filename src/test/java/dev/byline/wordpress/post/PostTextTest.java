package dev.byline.wordpress.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostTextTest {

    @Test
    void titles_are_the_text_that_their_html_shows() {
        assertThat(PostText.title("Tom &amp; <em>Jerry</em>")).isEqualTo("Tom & Jerry");
        assertThat(PostText.title("AT&T & co")).isEqualTo("AT&T & co");
        assertThat(PostText.title("a<b and 3 < 4")).isEqualTo("a<b and 3 < 4");
        assertThat(PostText.title(" two\nlines ")).isEqualTo("two lines");
        assertThat(PostText.title("<script>alert(1)</script>")).isEqualTo("(untitled)");
    }

    @Test
    void lines_of_excerpts_stay_lines() {
        assertThat(PostText.summary("One &lt;\n\nTwo <3")).isEqualTo("One <\n\nTwo <3");
        assertThat(PostText.summary("<p>One</p><p>Two</p>")).isEqualTo("One\n\nTwo");
        assertThat(PostText.summary("")).isEmpty();
    }

    @Test
    void names_are_as_in_wordpress_where_they_can_be() {
        assertThat(PostNames.name("Über  die_Brücke 1.0")).isEqualTo("uber-die_brucke-1-0");
        assertThat(PostNames.name("%d0%b4%d0%b0")).isEqualTo("da");
        assertThat(PostNames.name("Да")).isEqualTo("da");
        assertThat(PostNames.name("?!")).isEmpty();
    }
}
