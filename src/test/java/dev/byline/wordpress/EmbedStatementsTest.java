package dev.byline.wordpress;

import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Statements;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** What posts embed is gathered for all of them together. */
@HttpTest
class EmbedStatementsTest {

    private static final String RELATIONS = "author,wp:term,wp:featuredmedia";

    @Inject
    Statements counted;

    @Test
    void a_hundred_posts_with_authors_terms_and_media_take_few_statements() {
        List<String> authors = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        for (int count = 0; count < 10; count++) {
            authors.add(Api.author(unique("Author")));
            tags.add(Api.tag(unique("Tag")));
            sections.add(Api.section(unique("Section")));
        }
        String all = Api.tag(unique("Z"));
        for (int count = 0; count < 100; count++) {
            Api.article(Map.of("authors", List.of(authors.get(count % 10)), "tags", List.of(tags.get(count / 10), all),
                    "sections", List.of(sections.get(count % 10)),
                    "image", Map.of("url", "https://img.example/a.jpg", "alt", "A")));
        }
        int tag = reader().get("/tags?slug=" + all).then().extract().path("[0].id");
        String list = "/posts?per_page=100&tags=" + tag;
        Response whole = reader().get(list + "&_embed=" + RELATIONS);
        whole.then().statusCode(200).body("_embedded", hasSize(100)).body("_embedded", everyItem(hasKey("author")))
                .body("[99]._embedded.author[0].id", equalTo(whole.path("[99].author")))
                .body("[99]._embedded.'wp:featuredmedia'[0].id", equalTo(whole.path("[99].id")))
                .body("[99]._embedded.'wp:term'[0][0].id", equalTo(whole.path("[99].categories[0]")))
                .body("[99]._embedded.'wp:term'[1].id", equalTo(whole.path("[99].tags")));
        long bare = statements(list);
        long embedding = statements(list + "&_embed=" + RELATIONS);
        // Authors, and the articles again for their terms and images.
        assertThat(embedding - bare).as("all").isLessThanOrEqualTo(2);
        for (String relation : RELATIONS.split(",")) {
            assertThat(statements(list + "&_embed=" + relation) - bare).as(relation).isLessThanOrEqualTo(1);
        }
        assertThat(bare).isLessThanOrEqualTo(6);
        // Lists of terms, users, media and results: their number and their page; of media also authors and terms.
        assertThat(statements("/categories?per_page=100")).isLessThanOrEqualTo(2);
        assertThat(statements("/tags?per_page=100&search=tag")).isLessThanOrEqualTo(2);
        assertThat(statements("/users?per_page=100")).isLessThanOrEqualTo(2);
        assertThat(statements("/media?per_page=100")).isLessThanOrEqualTo(4);
        assertThat(statements("/search?per_page=100&search=article")).isLessThanOrEqualTo(3);
    }

    private long statements(String path) {
        return Wp.statements(counted, path);
    }
}
