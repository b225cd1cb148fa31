package dev.byline.wordpress.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.http.SiteConfig;
import dev.byline.wordpress.Wp;
import dev.byline.wordpress.comment.CommentFaceSettingsTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;

/** The two recorded exchanges with a WordPress that takes comments only from those who are signed in. */
@HttpTest
@TestProfile(CommentFaceSettingsTest.Settings.class)
class RecordedRefusalTest {

    @Inject
    SiteConfig site;

    @Test
    void who_is_not_signed_in_is_refused_in_the_words_of_WordPress() {
        String post = String.valueOf(Wp.id(Api.openArticle()));
        List<Exchange> exchanges = Exchange.all().stream().filter(Exchange::needsSigningIn).toList();
        assertThat(exchanges).hasSize(2);
        for (Exchange exchange : exchanges) {
            Exchange.Request recorded = exchange.request();
            Answer answer = Answer.to("http://localhost:" + RestAssured.port, new Exchange.Request(recorded.method(),
                    recorded.path(), recorded.headers(), recorded.body().replace("102", post)), Map.of());
            assertThat(Comparison.of(exchange, site.url(), answer, Map.of(), "127.0.0.1")).isEmpty();
        }
    }
}
