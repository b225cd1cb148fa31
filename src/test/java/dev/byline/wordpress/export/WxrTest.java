package dev.byline.wordpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WxrTest {

    @Property(tries = 300)
    void whatever_is_written_is_read_back_but_for_what_xml_cannot_hold(@ForAll String text, @ForAll String other)
            throws XMLStreamException {
        assertThat(readBack(text + "]]>" + other + "\r\n")).containsOnly(Wxr.storable(text + "]]>" + other + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "]]>", "]]]]>>", "a]]", "\r", "\r\n", "\r\r]]>\r", "\n\t ", "", "&#13;&amp;<![CDATA[x]]>",
        "🎉\uD83C\uDFFD", "\u2028\u0085\u202E", "\uFFFD" })
    void odd_texts_come_back_as_they_were(String text) throws XMLStreamException {
        assertThat(readBack(text)).containsOnly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u0000", "\u0001", "\u000B", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00" })
    void characters_that_xml_cannot_hold_are_dropped(String text) throws XMLStreamException {
        assertThat(readBack("a" + text + "b")).containsOnly("ab");
    }

    @Test
    void times_are_those_of_wordpress() {
        Instant time = Instant.parse("2020-02-03T04:05:06.789Z");
        assertThat(Wxr.stored(time)).isEqualTo("2020-02-03 04:05:06");
        assertThat(Wxr.published(time)).isEqualTo("Mon, 03 Feb 2020 04:05:06 +0000");
    }

    @ParameterizedTest
    @ValueSource(strings = { "OfArticle", "OfImage", "Lead", "OfTerm", "OfAuthor", "OfComment", "Policy", "Reason" })
    void what_is_told_is_what_the_importer_listens_to(String type) throws ClassNotFoundException {
        assertThat(names("dev.byline.wordpress.export.Told$" + type))
                .isEqualTo(names("dev.byline.importer.wxr.OwnWords$" + type));
    }

    @ParameterizedTest
    @MethodSource("comments")
    void comments_are_stored_as_wordpress_would_store_them(String html, String stored) {
        assertThat(CommentContents.of(html)).isEqualTo(stored);
    }

    static Stream<Arguments> comments() {
        return Stream.of(
                Arguments.of("<p>One &amp; only.</p>", "One &amp; only."),
                Arguments.of("<p>A</p>\n<p>B<br />C</p>", "A\n\nB\nC"),
                Arguments.of("<p>A</p><blockquote><p>B</p></blockquote>",
                        "A\n\n<blockquote>\n\nB\n\n</blockquote>"));
    }

    private static List<String> names(String type) throws ClassNotFoundException {
        return Stream.of(Class.forName(type).getRecordComponents()).map(component -> component.getName()).toList();
    }

    private static List<String> readBack(String text) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wxr xml = new Wxr(out);
        xml.begin("x");
        xml.text("title", text);
        xml.meta("wp:postmeta", "k", text);
        xml.close();
        xml.end();
        XMLStreamReader read = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new ByteArrayInputStream(out.toByteArray()));
        List<String> found = new ArrayList<>();
        while (read.hasNext()) {
            if (read.next() == XMLStreamConstants.START_ELEMENT
                    && List.of("title", "meta_value").contains(read.getLocalName())) {
                found.add(read.getElementText());
            }
        }
        assertThat(found).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return found;
    }
}
