package dev.byline.comment.spam.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.privacy.WholeDatabase;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;

/** What was deleted for its writer is unlearned; what was anonymised is not. */
@HttpTest
class UnlearningTest {

    @Inject
    AgroalDataSource source;

    @Inject
    Lessons lessons;

    @Test
    void the_filter_forgets_the_words_of_a_deleted_comment_and_keeps_those_of_an_anonymised_one() {
        assertThat(known("delete")).isEmpty();
        assertThat(known("anonymise")).isEqualTo("1");
    }

    private String known(String mode) {
        WholeDatabase database = new WholeDatabase(source);
        String word = "quux" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "z");
        String email = Api.unique("learned") + "@example.com";
        long id = Api.commented(Api.article(), Map.of("email", email, "comment", "A rare word: " + word))
                .getLong("id");
        Api.decide(id, "approved");
        lessons.learn();
        String query = "select ham from filter_token where token = ?";
        assertThat(database.select(query, word)).containsExactly("1");
        Api.admin(Map.of("email", email, "mode", mode)).post("/privacy/erasures").then().statusCode(200);
        return String.join("", database.select(query, word));
    }
}
