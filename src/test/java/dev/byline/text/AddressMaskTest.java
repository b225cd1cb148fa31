package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressMaskTest {

    private final AddressMask mask = AddressMask.of("Rita.R+news@Example.com");

    @ParameterizedTest
    @ValueSource(strings = { "rita.r+news@example.com", "RITA.R+News@EXAMPLE.COM", "rita.r%2Bnews%40example.com",
            "rita.r%2bnews@example.com", "rita.r+news&#64;example.com", "rita.r&#43;news&#x40;example.com",
            "rita.r&plus;news&commat;example.com" })
    void the_address_is_found_in_every_spelling(String spelling) {
        for (String around : List.of("%s", "mailto:%s", "<%s>", "Write to %s.", "**%s**", "\"%s\",", "(%s)", "?u=%s&x",
                "a\n%s\nb", "von %s—", "%s, and %s")) {
            String text = around.replace("%s", spelling);
            assertThat(mask.isIn(text)).as(text).isTrue();
            assertThat(mask.apply(text)).as(text).isEqualTo(around.replace("%s", "[removed]"));
            assertThat(text.toLowerCase().matches("(?s)" + mask.like().replace(".", "\\.").replace("%", ".*")))
                    .as("found in the database too: " + text).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "maria.rita.r+news@example.com", "xrita.r+news@example.com", "rita.r+news@example.com.au",
            "rita.r+news@example.community", "rita.r+news@example.com-x.org", "rita.r@example.com",
            "rita-r+news@example.com", "ritaxr+news@example.com", "my-rita.r+news@example.com" })
    void other_addresses_stay(String other) {
        assertThat(mask.isIn(other)).isFalse();
        assertThat(mask.apply(other)).isEqualTo(other);
    }

    @Test
    void the_mask_is_never_longer_than_the_address() {
        assertThat(AddressMask.of("a@b.co").apply("a@b.co")).isEqualTo("[…]");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(mask.apply(null)).isNull();
        assertThat(mask.isIn(null)).isFalse();
    }

    @Property(tries = 300)
    void what_was_masked_is_found_no_more(@ForAll String before, @ForAll String after) {
        String masked = mask.apply(before + " rita.r+news@example.com " + after);
        assertThat(mask.isIn(masked)).isFalse();
        assertThat(masked).doesNotContainIgnoringCase("rita.r+news@example.com");
    }
}
