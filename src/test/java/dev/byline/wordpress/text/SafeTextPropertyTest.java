package dev.byline.wordpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.text.ArticleHtml;
import dev.byline.text.Inert;
import dev.byline.text.Payloads;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Whatever anyone wrote or imported: nothing leaves that could act on a page. */
class SafeTextPropertyTest {

    @Property(tries = 1500)
    void any_mix_of_fragments_is_inert(@ForAll("mixes") String source) {
        checkAll(source);
    }

    @Property(tries = 700)
    void an_attack_inside_another_is_inert(@ForAll("pairs") String source) {
        checkAll(source);
    }

    @Property(tries = 500)
    void any_text_at_all_is_rendered_without_failing(@ForAll String source) {
        checkAll(source);
        SanitizeTitle.of(source);
        UrlCleaning.forStorage(source);
        TextField.sanitize(source);
        EmailAddressCheck.sanitize(source);
    }

    @Property(tries = 500)
    void what_the_guard_let_pass_passes_again_unchanged(@ForAll("mixes") String source) {
        String safe = SafeMarkup.of(source);
        assertThat(SafeMarkup.of(safe)).isEqualTo(safe);
    }

    @Property(tries = 500)
    void a_name_and_a_web_address_once_cleaned_stay_as_they_are(@ForAll("mixes") String source) {
        String name = SanitizeTitle.of(source);
        assertThat(SanitizeTitle.of(name)).isEqualTo(name);
        String url = UrlCleaning.forStorage(source);
        assertThat(UrlCleaning.forStorage(url)).isEqualTo(url);
    }

    @Property(tries = 500)
    void balanced_tags_stay_as_they_are(@ForAll("mixes") String source) {
        String balanced = Balance.of(source);
        assertThat(Balance.of(Balance.of(balanced))).isEqualTo(Balance.of(balanced));
    }

    private static void checkAll(String source) {
        check(WordPressText.content(source));
        check(WordPressText.title(source));
        check(WordPressText.titleOfText(source));
        check(WordPressText.excerpt(source, ""));
        check(WordPressText.excerpt("", source));
        check(WordPressText.comment(source));
    }

    /** No dangerous element or address, and every element with the attributes that the policy leaves it. */
    private static void check(String html) {
        String seen = html.replace("decoding=\"async\" ", "").replaceAll("<!--[^<>]*-->", "");
        Inert.checkArticle(seen);
        for (Element element : Jsoup.parseBodyFragment(seen).body().getAllElements().subList(1,
            Jsoup.parseBodyFragment(seen).body().getAllElements().size())) {
            if (element.attributesSize() > 0) {
                Element alone = new Element(element.tagName());
                element.attributes().forEach(one -> alone.attr(one.getKey(), one.getValue()));
                Element kept = Jsoup.parseBodyFragment(ArticleHtml.clean(alone.outerHtml())).body()
                    .selectFirst(element.tagName());
                assertThat(kept).as(alone.outerHtml()).isNotNull();
                assertThat(attributes(alone)).isEqualTo(attributes(kept));
            }
        }
    }

    private static TreeMap<String, String> attributes(Element element) {
        TreeMap<String, String> all = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            boolean bare = attribute.getValue().isEmpty() || attribute.getValue().equals(attribute.getKey());
            all.put(attribute.getKey(), bare ? "" : attribute.getValue()
                .replaceAll("text-align: ?", "text-align:").replace("%28", "(").replace("%29", ")"));
        }
        return all;
    }

    @Provide
    Arbitrary<String> mixes() {
        return Payloads.mixes();
    }

    @Provide
    Arbitrary<String> pairs() {
        return Payloads.pairs();
    }
}
