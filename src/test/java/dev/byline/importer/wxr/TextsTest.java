package dev.byline.importer.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {

    @Test
    void the_first_time_that_is_one_counts() {
        assertThat(Texts.time("", "2020-01-02 03:04:05", "2021-01-01 00:00:00"))
                .isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
        assertThat(Texts.time("", "0000-00-00 00:00:00", "2021-01-01 00:00:00"))
                .isEqualTo(Instant.parse("2021-01-01T00:00:00Z"));
        assertThat(Texts.time("Tue, 27 Jan 2015 14:56:57 +0100", "", "2021-02-30 00:00:00"))
                .isEqualTo(Instant.parse("2015-01-27T13:56:57Z"));
        assertThat(Texts.time("Mon, 30 Nov -0001 00:00:00 +0000", "0000-00-00 00:00:00", "-0001-11-30 00:00:00"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({ "plain-name,plain-name", "caf%C3%A9,cafe", "%ce%b5%cf%80%ce%af,epi", "a+b,a-b", "%zz,zz",
        "Under_Score,under-score",
        "trashed__trashed,trashed__trashed", "../../etc,etc" })
    void names_in_addresses_become_slugs(String nicename, String slug) {
        assertThat(Texts.slug(nicename)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({ "ada,ada", ">themereviewteam,themereviewteam", "themereviewteam>,themereviewteam",
        "Ada Lovelace,ada lovelace",
        "<b>bob</b>,bob", "jos%C3%A9,jos", "José,jose", "a&amp;b,ab", "王小明,王小明", "__proto__,__proto__" })
    void logins_are_read_as_wordpress_would_have_made_them(String login, String sanitised) {
        assertThat(Texts.login(login)).isEqualTo(sanitised);
    }

    @Test
    void texts_are_never_cut_inside_a_character() {
        assertThat(Texts.cut("ab🎉", 3)).isEqualTo("ab");
        assertThat(Texts.cut("ab🎉", 4)).isEqualTo("ab🎉");
    }
}
