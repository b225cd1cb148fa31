package dev.byline.wordpress.comment;

import static dev.byline.Api.commented;
import static dev.byline.Api.openArticle;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import dev.byline.Statements;
import dev.byline.wordpress.Wp;
import jakarta.inject.Inject;

/** Reads of comments take a few statements, whatever the size of what they read. */
@HttpTest
class CommentStatementsTest {

    @Inject
    Statements counted;

    @Test
    void comments_take_few_statements_also_where_they_are_embedded() {
        String posts = "";
        int post = 0;
        int top = 0;
        for (int index = 0; index < 5; index++) {
            String slug = openArticle();
            post = id(slug);
            posts += "," + post;
            top = commented(slug, Map.of()).getInt("id");
            for (int replies = 0; replies < 3; replies++) {
                commented(slug, Map.of("parent", top));
            }
        }
        // The comment with its article, and whether it has replies.
        assertThat(statements("/comments/" + top + "?a")).isLessThanOrEqualTo(2);
        // The article, the number, the comments with their articles, which of them have replies.
        assertThat(statements("/comments?post=" + post)).isLessThanOrEqualTo(4);
        assertThat(statements("/comments?a")).isLessThanOrEqualTo(3);
        long bare = statements("/posts?a&include=" + posts.substring(1));
        // The articles, their comments, which of them have replies: the same for any number of posts.
        assertThat(statements("/posts?_embed=replies&include=" + posts.substring(1))).isLessThanOrEqualTo(bare + 3);
        long listed = statements("/comments?per_page=20&post=" + posts.substring(1));
        // Replies, and comments that others reply to: two statements each.
        assertThat(statements("/comments?per_page=20&_embed=children,in-reply-to&post=" + posts.substring(1)))
                .isLessThanOrEqualTo(listed + 4);
    }

    private long statements(String path) {
        return Wp.statements(counted, path);
    }
}
