package dev.byline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.BarePress;
import dev.byline.HttpTest;
import dev.byline.Problems;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** What readers are told where nobody can be sent a link. */
@HttpTest
@TestProfile(BarePress.class)
class PrivacyWithoutMailTest {

    @Test
    void a_site_without_mail_sends_readers_to_its_desk() {
        Problems.expect(Api.reader(Map.of("email", "rita@example.com", "kind", "export")).post("/privacy/requests"),
                503, "unavailable");
        Response page = Api.reader().basePath("").get("/privacy");
        page.then().statusCode(200);
        assertThat(page.asString()).contains("Please write to its desk").doesNotContain("<form");
    }

    @Test
    void the_desk_can_still_export_and_erase() {
        Api.admin(Map.of("email", "rita@example.com")).post("/privacy/exports").then().statusCode(200);
        Api.admin(Map.of("email", "rita@example.com")).post("/privacy/erasures").then().statusCode(200);
    }
}
