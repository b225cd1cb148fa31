package dev.byline.importer.wxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.importer.ImportFault;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WxrReaderTest {

    static final String HEAD = "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'"
            + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version>";
    static final String TAIL = "</channel></rss>";

    @ParameterizedTest
    @ValueSource(strings = { "http://wordpress.org/export/1.2/", "https://wordpress.org/export/1.2/",
        "http://wordpress.org/export/1.1/", "https://wordpress.org/export/1.0/" })
    void all_namespaces_of_exports_are_known(String space) {
        List<WxrItem> items = items((HEAD + "<item><wp:post_id>7</wp:post_id></item>" + TAIL)
                .replace("http://wordpress.org/export/1.2/", space));
        assertThat(items).singleElement().extracting(WxrItem::id).isEqualTo(7L);
    }

    @Test
    void values_are_taken_from_their_own_namespace_only() {
        WxrItem item = items(HEAD + "<item xmlns:x='http://elsewhere.example/'><x:post_id>1</x:post_id>"
                + "<post_id>2</post_id><wp:post_id>3</wp:post_id><wp:post_id>4</wp:post_id>"
                + "<title>A<b>ignored</b>&amp;<![CDATA[<B>]]></title>"
                + "</item>" + TAIL).get(0);
        assertThat(item.id()).isEqualTo(3);
        assertThat(item.value("title")).isEqualTo("A&<B>");
    }

    @Test
    void names_of_prototypes_are_names_like_any_other() {
        WxrItem item = items(HEAD + "<item><wp:postmeta><wp:meta_key>__proto__</wp:meta_key>"
                + "<wp:meta_value>x</wp:meta_value></wp:postmeta>"
                + "<category domain='constructor' nicename='__proto__'>toString</category></item>" + TAIL).get(0);
        assertThat(item.meta()).isEmpty();
        assertThat(item.filings()).containsExactly(new WxrFiling("constructor", "__proto__", "toString"));
    }

    @Test
    void n38_document_types_are_refused() {
        assertThatThrownBy(() -> items("<!DOCTYPE rss [<!ENTITY x 'y'>]>" + HEAD + "&x;" + TAIL))
                .isInstanceOf(ImportFault.class).hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> items(HEAD + "<item><title>&nbsp;</title></item>" + TAIL))
                .isInstanceOf(ImportFault.class).hasMessageContaining("nbsp");
    }

    @Test
    void n38_deep_nesting_is_refused() {
        assertThatThrownBy(() -> read(new Repeated("", "<b>", 3_000_000, ""))).isInstanceOf(ImportFault.class);
        assertThatThrownBy(() -> read(new Repeated(HEAD + "<item>", "<b>", 3_000_000, "")))
                .isInstanceOf(ImportFault.class).hasMessageContaining("64 deep");
    }

    @Test
    void broken_files_are_refused_with_their_line() {
        for (String broken : new String[] { HEAD, HEAD + "<item>", HEAD + TAIL + "<more/>", HEAD + TAIL + "text",
            HEAD + "<item a=1></item>" + TAIL, HEAD + "\u0001" + TAIL, HEAD.substring(0, 40) }) {
            assertThatThrownBy(() -> items(broken)).isInstanceOf(ImportFault.class).hasMessageStartingWith("Line ");
        }
        byte[] text = (HEAD + "<item><title>caf_</title></item>" + TAIL).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < text.length; at++) {
            text[at] = text[at] == '_' && text[at - 1] == 'f' ? (byte) 0xE9 : text[at];
        }
        assertThatThrownBy(() -> read(new ByteArrayInputStream(text))).isInstanceOf(ImportFault.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void another_encoding_is_read_if_the_file_names_it() {
        List<WxrItem> items = new ArrayList<>();
        byte[] latin = ("<?xml version='1.0' encoding='ISO-8859-1'?>" + HEAD + "<item><title>café</title></item>"
                + TAIL).getBytes(StandardCharsets.ISO_8859_1);
        WxrReader.read(new ByteArrayInputStream(latin), collecting(items));
        assertThat(items.get(0).value("title")).isEqualTo("café");
    }

    @Test
    void a_value_that_is_too_long_is_named_and_the_rest_is_read() {
        List<WxrItem> items = new ArrayList<>();
        WxrReader.read(new Repeated(HEAD + "<item><content:encoded>", "words ", 10_000_000,
                "</content:encoded><wp:post_id>5</wp:post_id></item><item/>" + TAIL), collecting(items));
        assertThat(items).hasSize(2);
        assertThat(items.get(0).oversized()).isEqualTo("content:encoded");
        assertThat(items.get(0).id()).isEqualTo(5);
        assertThat(items.get(1).oversized()).isNull();
    }

    @Test
    void an_item_with_endlessly_many_comments_is_refused() {
        String comment = "<wp:comment><wp:comment_content>" + "x".repeat(60_000) + "</wp:comment_content></wp:comment>";
        assertThatThrownBy(() -> read(new Repeated(HEAD + "<item>", comment, 100_000_000, "</item>" + TAIL)))
                .isInstanceOf(ImportFault.class).hasMessageContaining("32 million characters");
    }

    @Test
    void n38_a_hundred_megabytes_in_one_place_need_no_memory() throws Exception {
        for (String place : List.of("text", "cdata", "comment", "attribute", "meta")) {
            Process reader = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m", "-cp", System.getProperty("java.class.path"), Bulky.class.getName(), place)
                    .redirectErrorStream(true).start();
            String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reader.waitFor(2, TimeUnit.MINUTES)).isTrue();
            boolean inPieces = place.equals("text") || place.equals("meta");
            assertThat(said.strip()).as(place).endsWith(inPieces ? "read" : "refused");
        }
    }

    /** Reads 100 MB in one place of an export; run in a process of its own with little memory. */
    static final class Bulky {

        private Bulky() {
        }

        public static void main(String... places) {
            String before = switch (places[0]) {
                case "text" -> "<item><content:encoded>";
                case "cdata" -> "<item><content:encoded><![CDATA[";
                case "comment" -> "<!--";
                case "attribute" -> "<item a='";
                default -> "<item><wp:postmeta><wp:meta_key>_x</wp:meta_key><wp:meta_value>";
            };
            String after = switch (places[0]) {
                case "text" -> "</content:encoded></item>";
                case "cdata" -> "]]></content:encoded></item>";
                case "comment" -> "-->";
                case "attribute" -> "'/>";
                default -> "</wp:meta_value></wp:postmeta></item>";
            };
            try {
                read(new Repeated(HEAD + before, "some words ", 100_000_000, after + TAIL));
                System.out.println("read");
            } catch (ImportFault fault) {
                System.out.println(fault.getMessage().contains("8 MiB") ? "refused" : fault.getMessage());
            }
        }
    }

    private static void read(InputStream in) {
        WxrReader.read(in, new WxrVisitor() { });
    }

    private static List<WxrItem> items(String file) {
        List<WxrItem> items = new ArrayList<>();
        WxrReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), collecting(items));
        return items;
    }

    private static WxrVisitor collecting(List<WxrItem> items) {
        return new WxrVisitor() {
            @Override
            public void item(WxrItem item) {
                items.add(item);
            }
        };
    }
}
