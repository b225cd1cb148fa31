package dev.byline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Problems;
import dev.byline.Stored;
import dev.byline.comment.CommentRepository;
import dev.byline.security.ClientAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** Writers whom the desk has blocked, who never learn of it. */
@HttpTest
class BlocksTest {

    private static final String PATH = "/moderation/blocks";

    @Inject
    WriterBlocks blocks;

    @Inject
    CommentRepository comments;

    private final Desk desk = new Desk();
    private final String email = Api.unique("rude") + "@example.com";
    private long id;

    @BeforeEach
    void comment() {
        id = Api.commented(Api.openArticle(), Map.of("email", email)).getLong("id");
    }

    /** All tests come from one network: blocked, it would spoil the others. */
    @AfterEach
    void lift() {
        List<Number> ids = desk.get(PATH + "?limit=100").jsonPath().getList("items.id");
        ids.forEach(each -> desk.remove(PATH + "/" + each).then().statusCode(204));
    }

    @Test
    void a_writer_is_blocked_by_address_and_network_until_the_block_is_lifted() {
        Response made = desk.post(PATH, Map.of("comment", id, "by", List.of("email", "network"), "note", "Insults"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Api.json(made).getList("by")).containsExactlyInAnyOrder("email", "network");
        assertThat(Api.json(made).getList("note")).containsOnly("Insults");
        assertThat(blocks.isBlocked(emailHash(), null)).isTrue();
        assertThat(blocks.isBlocked(null, ClientAddress.network("127.0.0.77"))).isTrue();
        assertThat(blocks.isBlocked("another", ClientAddress.network("198.51.100.1"))).isFalse();
        assertThat(blocks.isBlocked(null, null)).isFalse();
        lift();
        assertThat(blocks.isBlocked(emailHash(), ClientAddress.network("127.0.0.1"))).isFalse();
        assertThat(desk.get("/moderation/log?limit=2&action=unblocked").jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void who_is_blocked_already_stays_blocked_once_even_if_many_block_at_one_moment() {
        List<Response> answers = Parallel.run(6, number -> desk.post(PATH, Map.of("comment", id, "by",
                List.of("email", "network"))));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(desk.get(PATH).jsonPath().getList("items")).hasSize(2);
        assertThat(desk.actions(id).stream().filter("blocked"::equals).count()).isBetween(1L, 2L);
    }

    @Test
    void n23_neither_the_list_nor_an_answer_shows_the_address_or_its_hash() {
        String made = desk.post(PATH, Map.of("comment", id, "by", List.of("email", "network"))).asString();
        String list = desk.get(PATH).asString();
        for (String answer : List.of(made, list)) {
            assertThat(answer).doesNotContain(email, "127.0.0", emailHash());
        }
        assertThat(JsonPath.from(list).getMap("items[0]")).containsOnlyKeys("id", "by", "note", "blockedBy",
                "createdAt");
    }

    @Test
    void blocks_are_listed_newest_first_in_pages() {
        desk.post(PATH, Map.of("comment", id, "by", List.of("email")));
        desk.post(PATH, Map.of("comment", id, "by", List.of("network")));
        Response first = desk.get(PATH + "?limit=1");
        Response second = desk.get(PATH + "?limit=1&after=" + Api.json(first).getString("page.next"));
        assertThat(Api.json(first).getList("items.by")).containsExactly("network");
        assertThat(Api.json(second).getList("items.by")).containsExactly("email");
        assertThat(desk.get(PATH + "?limit=1&after=" + Api.json(second).getString("page.previous")).jsonPath()
                .getList("items")).isEqualTo(Api.json(first).getList("items"));
    }

    @Test
    void what_cannot_be_blocked_is_refused_by_field() {
        Problems.expectField(desk.post(PATH, Map.of("comment", 987654321, "by", List.of("email"))), "comment",
                "not_found");
        Problems.expectFields(desk.post(PATH, Map.of("by", List.of("name"), "email", "a@b.example")), "comment",
                "by[0]", "by", "email");
        Problems.expectFields(desk.post(PATH, Map.of("comment", id, "by", List.of(), "note", "n".repeat(501))), "by",
                "note");
        long reply = desk.post("/comments/" + id + "/replies", Map.of("comment", "x")).jsonPath().getLong("id");
        Problems.expectField(desk.post(PATH, Map.of("comment", reply, "by", List.of("email"))), "by",
                "unknown_writer");
        Problems.expect(desk.remove(PATH + "/987654321"), 404, "not-found");
    }

    @Test
    void only_moderators_block() {
        for (String role : List.of("author", "editor")) {
            Desk other = new Desk(Api.user(role));
            Problems.expect(other.get(PATH), 403, "forbidden");
            Problems.expect(other.post(PATH, Map.of("comment", id, "by", List.of("email"))), 403, "forbidden");
        }
        Problems.expect(Api.reader().get(PATH), 401, "unauthenticated");
        Problems.expect(Api.reader().delete(PATH + "/1"), 401, "unauthenticated");
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
    }

    private String emailHash() {
        return QuarkusTransaction.requiringNew().call(() -> comments.findById(id).emailHash);
    }
}
