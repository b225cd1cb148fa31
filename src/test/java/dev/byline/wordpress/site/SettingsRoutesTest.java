package dev.byline.wordpress.site;

import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.as;
import static dev.byline.wordpress.Wp.reader;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;

@HttpTest
class SettingsRoutesTest {

    @Test
    void administrators_read_the_settings_and_nobody_writes_them() {
        admin().get("/settings").then().statusCode(200).header("Allow", "GET").body("timezone", equalTo("UTC"))
                .body("posts_per_page", equalTo(10)).body("default_comment_status", equalTo("open"));
        reader().get("/settings").then().statusCode(401).body("code", equalTo("rest_forbidden"))
                .body("message", equalTo("Sorry, you are not allowed to do that."));
        as(Api.user("editor")).get("/settings").then().statusCode(403).body("code", equalTo("rest_forbidden"));
        admin().post("/settings").then().statusCode(404).body("code", equalTo("rest_no_route"));
    }
}
