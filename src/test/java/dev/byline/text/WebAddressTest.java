package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
        "http://a.example ~ http://a.example", " https://a.example/  ~ https://a.example/",
        "zed.example ~ https://zed.example",
        "zed.example:8080/x?y#z ~ https://zed.example:8080/x?y#z", "//zed.example/a ~ https://zed.example/a",
        "HTTP://Zed.EXAMPLE/A ~ http://zed.example/A", "https://a.example?q=1 ~ https://a.example?q=1",
        "http://a.example/it's ~ http://a.example/it%27s",
        "http://a.example/é?ü#ö ~ http://a.example/%C3%A9?%C3%BC#%C3%B6",
        "http://a.example/%c3%a9%zz% ~ http://a.example/%c3%a9%25zz%25",
        "http://a.example/[x]{y}|^ ~ http://a.example/%5Bx%5D%7By%7D%7C%5E",
        "http://a.example/#a#b ~ http://a.example/#a%23b", "https://bücher.example/ ~ https://xn--bcher-kva.example/",
        "http://例え。テスト ~ http://xn--r8jz45g.xn--zckzah", "http://a.example./x ~ http://a.example/x",
        "http://a.example:/ ~ http://a.example/",
        "http://127.0.0.1:80/ ~ http://127.0.0.1:80/", "http://localhost/ ~ http://localhost/",
        "http://a.example/🎉 ~ http://a.example/%F0%9F%8E%89"})
    void an_address_is_brought_into_one_form(String typed, String address) {
        assertThat(WebAddress.parse(typed)).contains(address);
        assertThat(WebAddress.parse(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "not a url", "javascript:pwn()", "JaVaScRiPt:pwn()",
        "java\tscript:pwn()", "java\nscript:x",
        "\u0001javascript:x", "javascript://a.example/%0Apwn()", "data:text/html,x", "vbscript:x",
        "mailto:a@b.example", "ftp://a.example",
        "file:///etc/passwd", "http:", "http:/a.example", "http://", "http:///a", "https://?q", "http://#",
        "https:a.example",
        "http://user@a.example", "http://u:p@a.example/", "https://a.example@evil.example",
        "http://a.example\\@evil.example", "\\\\a.example",
        "http://a.example/\"onclick=\"x", "http://a'b.example", "http://a.example/<b>", "http://a.example/`",
        "http://a b.example",
        "http://a.example/x y", "http://a.example/\tx", "http://a.example/\u0000", "http://a.example/\u202ex",
        "http://\u200ba.example",
        "http://a..example", "http://.a.example", "http://-a.example", "http://a-.example", "http://a_b.example",
        "http://a%2eexample",
        "http://a.example:99999", "http://a.example:x", "http://a.example:8:9", "http://[::1]/", "http://1",
        "http://2130706433/", "http://0x7f.1/",
        "http://1.2.3", "http://1x", "zed.example.80http://",
        "http://1.2.3.256", "http://01.2.3.4", "/relative", "?q", "#f", ".", "a.",
        "http://xn--\u00fc.example"})
    void n02_anything_else_is_no_address(String typed) {
        assertThat(WebAddress.parse(typed)).isEmpty();
    }

    @Test
    void long_addresses_and_labels_are_refused() {
        assertThat(WebAddress.parse("http://a.example/" + "x".repeat(1983))).isPresent();
        assertThat(WebAddress.parse("http://a.example/" + "x".repeat(1984))).isEmpty();
        assertThat(WebAddress.parse("http://a.example/" + "é".repeat(1000))).isEmpty();
        assertThat(WebAddress.parse("http://" + "x".repeat(64) + ".example")).isEmpty();
        assertThat(WebAddress.parse("http://" + "a.".repeat(130) + "example")).isEmpty();
        assertThat(WebAddress.parse(null)).isEmpty();
    }

    @Property(tries = 1000)
    void every_address_is_safe_in_an_attribute_and_stays_as_it_is(@ForAll("typed") String typed) {
        WebAddress.parse(typed).ifPresent(address -> {
            assertThat(address).matches("https?://[a-z0-9.-]+(:[0-9]+)?([/?#][\\x21-\\x7e]*)?")
                .doesNotContainPattern("[\"'<>`\\\\\\s]");
            assertThat(URI.create(address).getHost()).isNotNull();
            assertThat(URI.create(address).getUserInfo()).isNull();
            assertThat(WebAddress.parse(address)).contains(address);
        });
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> parts = Arbitraries.of("http://", "https://", "a.example", "/", "?", "#", "@", ":", "80",
            "%", "%41", "'", "\"", "é",
            "x", ".", "-", "[", "]", "\\", " ", "漢", "🎉", "&", "=", "\u202e", "1", "xn--", "javascript:");
        Arbitrary<String> mixed = parts.list().ofMaxSize(8).map(list -> String.join("", list));
        return Arbitraries.oneOf(mixed, mixed.map(rest -> "http://a.example/" + rest), Arbitraries.strings()
            .ofMaxLength(30),
            Arbitraries.strings().ofMaxLength(30).map(rest -> "https://a.example/" + rest));
    }
}
