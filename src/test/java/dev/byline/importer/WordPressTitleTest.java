package dev.byline.importer;

import static dev.byline.Api.admin;
import static dev.byline.Api.etag;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.wordpress.Wp;
import io.quarkus.test.junit.TestProfile;

/** A title of WordPress is plain text here, and still what it was for WordPress' clients, until somebody changes it. */
@HttpTest
@TestProfile(OwnDatabase.class)
class WordPressTitleTest {

    @Test
    void a_title_with_markup_is_shown_to_clients_of_WordPress_as_it_came() {
        Imports.run(Imports.export(Imports.post(880_001, "<![CDATA[<em>Fish</em> & chips -- a tale<script>x</script>]]>",
                "<wp:post_name>fish-and-chips</wp:post_name>")));
        String article = "/articles/fish-and-chips";
        Api.reader().get(article).then().body("title", equalTo("Fish & chips -- a tale"));
        Wp.reader().get("/posts/880001").then().body("title.rendered",
                equalTo("<em>Fish</em> &#038; chips &#8212; a tale"));
        admin(Map.of("summary", "Short")).header("If-Match", etag(article)).patch(article).then().statusCode(200);
        Wp.reader().get("/posts/880001").then().body("title.rendered",
                equalTo("<em>Fish</em> &#038; chips &#8212; a tale"));
        admin(Map.of("title", "Fish & chips")).header("If-Match", etag(article)).patch(article).then().statusCode(200);
        Wp.reader().get("/posts/880001").then().body("title.rendered", equalTo("Fish &amp; chips"));
    }
}
