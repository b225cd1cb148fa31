package dev.byline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;

/** Numbers about the JVM, as those who run Byline collect them. */
@HttpTest
class JvmMetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @ParameterizedTest
    @ValueSource(strings = { "jvm_memory_used_bytes", "jvm_threads_live_threads", "jvm_classes_loaded_classes",
            "process_uptime_seconds", "http_server_requests_seconds_count" })
    void what_dashboards_show_is_there(String name) {
        given().get("/api/v1/articles").then().statusCode(200);

        assertThat(given().get(metrics).asString()).contains("\n" + name);
    }

    @Test
    void collections_are_counted_with_their_time() {
        System.gc();

        String all = given().get(metrics).asString();

        assertThat(all.lines().filter(line -> line.startsWith("jvm_gc_pause_seconds_count{gc=\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum()).isPositive();
        assertThat(all).contains("jvm_gc_pause_seconds_sum{gc=\"");
    }
}
