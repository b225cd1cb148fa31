package dev.byline.wordpress.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhpTest {

    @Test
    void queries_have_lists_and_maps() {
        assertThat(PhpQuery.parse("a=1&b[]=2&b[]=3&c[0]=4&d[terms][]=5&d[include_children]=true&e&a=6&=7"))
                .isEqualTo(Map.of("a", "6", "b", List.of("2", "3"), "c", List.of("4"),
                        "d", Map.of("terms", List.of("5"), "include_children", "true"), "e", ""));
        assertThat(PhpQuery.parse("x=a+b%20c%C3%A9%00&a.b=1&c%5B%5D=2"))
                .isEqualTo(Map.of("x", "a b c\u00e9", "a_b", "1", "c", List.of("2")));
        assertThat(PhpQuery.parse(null)).isEmpty();
        assertThat(PhpQuery.parse("a" + "[]".repeat(50) + "=1")).isEmpty();
        assertThat(PhpQuery.parse("a=%zz%4")).isEqualTo(Map.of("a", "%zz%4"));
    }

    @Test
    void queries_are_written_as_wordpress_writes_them() {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("_fields", "id,slug");
        query.put("categories", List.of(2L, 3L));
        query.put("search", "caf\u00e9 & b");
        query.put("page", 2L);
        assertThat(PhpQuery.write(query)).isEqualTo(
                "_fields=id%2Cslug&categories%5B0%5D=2&categories%5B1%5D=3&search=caf%C3%A9+%26+b&page=2");
    }

    @Test
    void json_is_written_as_php_writes_it() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("url", "http://a/b");
        item.put("text", "\u00e9 \ud83c\udf89 \"q\" <b> & '\u007f\u0001\n");
        item.put("meta", List.of());
        item.put("ratio", 1.0);
        item.put("number", 5L);
        item.put("none", null);
        assertThat(PhpJson.write(item)).isEqualTo("{\"url\":\"http:\\/\\/a\\/b\",\"text\":\"\\u00e9 \\ud83c\\udf89 \\\"q\\\" "
                + "<b> & '\u007f\\u0001\\n\",\"meta\":[],\"ratio\":1.0,\"number\":5,\"none\":null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"a\":|4", "{'a':1}|4", "\ufeff{}|4", "{} x|4", "' '|4", "{\"a\":\"\u0001\"}|3",
            "{\"a\":\"\\ud800\"}|10", "{\"a\":\"\\udc00\"}|10" })
    void json_that_cannot_be_read_has_phps_number_of_the_error(String text, int code) {
        RestError error = catchThrowableOfType(RestError.class, () -> PhpJsonReader.object(text));
        assertThat(error.code()).isEqualTo("rest_invalid_json");
        assertThat(error.data()).containsEntry("status", 400).containsEntry("json_error_code", code);
    }

    @Test
    void deep_json_and_broken_utf8_are_refused() {
        assertThat(catchThrowableOfType(RestError.class, () -> PhpJsonReader.object("[".repeat(600))).data())
                .containsEntry("json_error_code", 1);
        byte[] broken = { '{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}' };
        assertThat(RestBody.read("application/json", broken).error().data()).containsEntry("json_error_code", 5);
    }

    @Test
    void bodies_are_read_by_their_type() {
        byte[] json = "{\"a\":1,\"a\":2.5,\"b\":[true,null],\"c\":\"x\\u0000y\"}".getBytes(StandardCharsets.UTF_8);
        RestBody read = RestBody.read("application/vnd.api+json; charset=utf-8", json);
        assertThat(read.json()).containsEntry("a", 2.5).containsEntry("c", "xy");
        assertThat(RestBody.read("text/plain", json).json()).isEmpty();
        assertThat(RestBody.read(null, json).json()).isEmpty();
        for (String other : new String[] { "[1]", "\"a\"", "null", "7" }) {
            assertThat(RestBody.read("application/json", other.getBytes(StandardCharsets.UTF_8)).error()).isNull();
        }
        byte[] multipart = "--x\r\nContent-Disposition: form-data; name=\"a[b]\"\r\n\r\n1\r\n--x--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(RestBody.read("multipart/form-data; boundary=x", multipart).form())
                .isEqualTo(Map.of("a", Map.of("b", "1")));
        assertThat(RestBody.read("multipart/form-data", multipart).form()).isEmpty();
    }

    @Test
    void fields_choose_also_within_objects() {
        Map<String, Object> item = Map.of("id", 1, "title", Map.of("rendered", "a", "raw", "b"), "tags", List.of(2));
        assertThat(Fields.of("id,title.rendered").filter(item)).isEqualTo(Map.of("id", 1, "title", Map.of("rendered", "a")));
        assertThat(Fields.of(List.of("title")).filter(item)).isEqualTo(Map.of("title", item.get("title")));
        assertThat(Fields.of("nope, title.nope").filter(List.of(item))).isEqualTo(List.of(List.of()));
        assertThat(Fields.of("").filter(item)).isEqualTo(item);
        assertThat(Fields.of("title.rendered").include("title")).isTrue();
        assertThat(Fields.of("title.rendered").include("content")).isFalse();
        assertThat(Fields.of("content").include("content.rendered")).isTrue();
    }

    @Test
    void rest_route_becomes_a_path() {
        assertThat(RestFront.target("rest_route=/wp/v2/posts&page=2")).isEqualTo("/wp-json/wp/v2/posts?page=2");
        assertThat(RestFront.target("a=1&rest_route=%2F")).isEqualTo("/wp-json/?a=1");
        assertThat(RestFront.target("rest_route=/a%20b%3Fc")).isEqualTo("/wp-json/a%20b%3Fc");
        assertThat(RestFront.target("rest_route=")).isNull();
        assertThat(RestFront.target("x_rest_route=1")).isNull();
    }
}
