package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.co", "a.b+c@d-e.example.org", "o'neil@x.org", ".a@b.org", "a..b@c.org", "A@B.ORG",
        "x@y.z1",
        "a!#$%&'*+/=?^_`{|}~-@b.org", "a@b.o-g", "a@b.c", "a@xn--bcher-kva.example", "1@2.example"})
    void plain_addresses_are_valid(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@", "@b.org", "a@localhost", "a@b..org", "a@.b.org", "a@b.org.", "a@-b.org",
        "a@b-.org", "ü@b.org",
        "a@bü.org", "a@[1.2.3.4]", "a@1.2", "a@1.2.3.4", "\"a b\"@c.org", "a b@c.org", " a@b.org", "a@b.org ",
        "a@b.org\n", "a@b.org\r\nBcc: x@y.z",
        "a\n@b.org", "a@b_c.org", "a@b@c.org", "a@b.org,c@d.org", "a@b.org;c@d.org", "a:b@c.org", "group:a@b.org;",
        "A <a@b.org>", "<a@b.org>",
        "a(c)@b.org", "a((((c))))@b.org", "a@b.org(c)", "a\\@b.org", "a\u0000@b.org", "a@b%.org", "\u202ea@b.org",
        "a＠b.org", "a@b。org"})
    void n05_anything_else_is_refused(String address) {
        assertThat(EmailAddress.isValid(address)).isFalse();
    }

    @Test
    void parts_have_limits() {
        assertThat(EmailAddress.isValid("l".repeat(64) + "@b.org")).isTrue();
        assertThat(EmailAddress.isValid("l".repeat(65) + "@b.org")).isFalse();
        assertThat(EmailAddress.isValid("a@" + "d".repeat(63) + ".org")).isTrue();
        assertThat(EmailAddress.isValid("a@" + "d".repeat(64) + ".org")).isFalse();
        assertThat(EmailAddress.isValid(null)).isFalse();
    }

    @Test
    void n05_ten_kilobytes_are_refused_at_once() {
        for (String unit : new String[] {"a", "a@", "(", "a.", ":", "\"", "a@b."}) {
            String address = unit.repeat(10_000 / unit.length());
            assertThat(EmailAddress.isValid(address)).isFalse();
            assertThat(Work.of(() -> EmailAddress.isValid(address))).isLessThan(Duration.ofMillis(10));
        }
    }

    @Test
    void addresses_are_compared_without_case_and_blanks() {
        assertThat(EmailAddress.normalised(" Ann@Example.ORG\n")).isEqualTo("ann@example.org");
        assertThat(EmailAddress.normalised("I@X.ORG")).isEqualTo("i@x.org");
        assertThat(EmailAddress.normalised(null)).isNull();
    }
}
