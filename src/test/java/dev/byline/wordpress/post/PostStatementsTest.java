package dev.byline.wordpress.post;

import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Statements;
import dev.byline.wordpress.Wp;
import jakarta.inject.Inject;

/** Reads of posts take a few statements, whatever the size of what they read. */
@HttpTest
class PostStatementsTest {

    @Inject
    Statements counted;

    @Test
    void posts_and_pages_take_few_statements() {
        String tag = Api.tag(unique("Tag"));
        String parents = "0";
        int post = 0;
        for (int index = 0; index < 8; index++) {
            post = id(Api.article(Map.of("authors", List.of(Api.author(unique("Author"))), "tags", List.of(tag),
                    "sections", List.of(Api.section(unique("Section"))))));
            String above = Api.article(Map.of("kind", "page"));
            Api.article(Map.of("kind", "page", "parent", above));
            parents += "," + id(above);
        }
        int tagId = Api.json(reader().get("/posts/" + post).then()).get("tags[0]");
        assertThat(statements("/posts/" + post + "?a")).isLessThanOrEqualTo(2);
        // The terms that are asked for, their number, the articles, authors, terms and bodies.
        assertThat(statements("/posts?tags=" + tagId)).isLessThanOrEqualTo(6);
        assertThat(statements("/posts?tags=" + tagId + "&_fields=id,title")).isLessThanOrEqualTo(5);
        // The parents are fetched together: articles, bodies, authors and terms. PostgreSQL is told to plan by values.
        assertThat(statements("/pages?orderby=id&order=asc&parent=" + parents.substring(2) + "&_embed=up"))
                .isLessThanOrEqualTo(10);
    }

    private long statements(String path) {
        return Wp.statements(counted, path);
    }
}
