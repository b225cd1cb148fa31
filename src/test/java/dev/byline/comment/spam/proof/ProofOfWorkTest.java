package dev.byline.comment.spam.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.comment.spam.SpamRules;
import dev.byline.http.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** During a flood a comment needs a proof of work to be public at once; without one it waits, and is never refused. */
@HttpTest
class ProofOfWorkTest {

    @Inject
    Flooded flooded;

    @Inject
    ProofOfWork proofs;

    @Inject
    SpentChallengeRepository spent;

    private String slug;

    @BeforeEach
    void flood() {
        slug = Api.openArticle();
        flooded.start();
    }

    @AfterEach
    void ebb() {
        flooded.end();
    }

    @Test
    void a_proof_lets_a_comment_through_a_flood_and_no_proof_makes_it_wait() {
        JsonPath form = form();
        Map<String, Object> challenge = form.getMap("challenge");
        assertThat(challenge).containsKeys("algorithm", "challenge", "maxnumber", "salt", "signature");
        assertThat(send(Flooded.proof(challenge)).getString("status")).isEqualTo("approved");
        JsonPath without = send(null);
        assertThat(without.getString("status")).isEqualTo("pending");
        assertThat(SpamRules.found(without.getLong("id"))).containsExactly("no-proof");
    }

    @Test
    void n16_a_proof_of_work_cannot_be_replayed() {
        String proof = proof();
        assertThat(send(proof).getString("status")).isEqualTo("approved");
        assertThat(send(proof).getString("status")).isEqualTo("pending");
        assertThat(send(proof + "\n").getString("status")).isEqualTo("pending");
    }

    @Test
    void n16_of_many_comments_with_one_proof_at_one_moment_one_is_let_through() {
        String proof = proof();
        List<String> answers = Parallel.run(8, number -> send(proof).getString("status"));
        assertThat(Collections.frequency(answers, "approved")).isEqualTo(1);
    }

    @Test
    void n16_what_is_spent_stands_in_the_database_until_its_time_refuses_it() {
        String proof = proof();
        send(proof);
        JsonPath sent = new JsonPath(new String(java.util.Base64.getDecoder().decode(proof)));
        SpentChallenge stored = QuarkusTransaction.requiringNew().call(() -> spent.findById(sent.getString("challenge")));
        assertThat(stored.expiresAt).isAfter(Times.now());
        proofs.forget();
        assertThat(send(proof).getString("status")).isEqualTo("pending");
    }

    @Test
    void n16_a_proof_for_another_article_or_with_other_parts_is_none() {
        Map<String, Object> challenge = form().getMap("challenge");
        String salt = (String) challenge.get("salt");
        int number = Flooded.number(challenge);
        String other = Api.openArticle();
        assertThat(Api.commented(other, Map.of("proof", Flooded.proof(challenge))).getString("status"))
                .isEqualTo("pending");
        for (String forged : List.of(
                Flooded.encoded(challenge, "SHA-256", number + 1, salt),
                Flooded.encoded(challenge, "SHA-1", number, salt),
                Flooded.encoded(challenge, "SHA-512", number, salt),
                Flooded.encoded(challenge, "none", number, salt),
                Flooded.encoded(challenge, "SHA-256", number, salt.replaceAll("expires=\\d+", "expires=9999999999")),
                Flooded.encoded(challenge, "SHA-256", number, salt.replaceAll("article=\\d+", "article=1")))) {
            assertThat(send(forged).getString("status")).as(forged).isEqualTo("pending");
        }
        assertThat(send(Flooded.proof(challenge)).getString("status")).isEqualTo("approved");
    }

    @Test
    void n16_parameters_cannot_be_spliced_into_the_number() {
        Map<String, Object> challenge = form().getMap("challenge");
        String salt = (String) challenge.get("salt");
        String number = Integer.toString(Flooded.number(challenge));
        for (String spliced : List.of(salt + number.charAt(0), salt.substring(0, salt.length() - 1) + number.charAt(0),
                salt + "&expires=9999999999" + number.charAt(0))) {
            String rest = number.length() > 1 ? number.substring(1) : "0";
            assertThat(send(Flooded.encoded(challenge, "SHA-256", Long.parseLong(rest), spliced)).getString("status"))
                    .isEqualTo("pending");
        }
    }

    @Test
    void n16_a_proof_signed_by_another_site_or_too_late_is_none() {
        Map<String, Object> challenge = new HashMap<>(form().getMap("challenge"));
        int number = Flooded.number(challenge);
        challenge.put("signature", "0".repeat(64));
        assertThat(send(Flooded.encoded(challenge, "SHA-256", number, (String) challenge.get("salt"))).getString("status"))
                .isEqualTo("pending");
        long article = Api.reader().get("/articles/" + slug).jsonPath().getLong("id");
        Challenge late = proofs.challenge(article, Times.now().minusSeconds(1));
        assertThat(send(Flooded.proof(Map.of("challenge", late.challenge(), "salt", late.salt(), "maxnumber",
                late.maxnumber(), "signature", late.signature()))).getString("status")).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?", "e30=", "bnVsbA==", "W10=", "eyJhbGdvcml0aG0iOjF9", "eyJhbGdvcml0aG0iOiJTSEEtMjU2In0=" })
    void n16_what_cannot_be_read_is_no_proof(String proof) {
        assertThat(send(proof).getString("status")).isEqualTo("pending");
    }

    @Test
    void no_flood_asks_for_nothing() {
        flooded.end();
        assertThat(form().getMap("challenge")).isNull();
        assertThat(send(null).getString("status")).isEqualTo("approved");
    }

    private String proof() {
        return Flooded.proof(form().getMap("challenge"));
    }

    private JsonPath form() {
        return Api.json(Api.reader().get("/articles/" + slug + "/reply-form").then().statusCode(200));
    }

    private JsonPath send(String proof) {
        return Api.commented(slug, proof == null ? Map.of() : Map.of("proof", proof));
    }
}
