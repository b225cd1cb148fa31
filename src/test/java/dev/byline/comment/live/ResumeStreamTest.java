package dev.byline.comment.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;

/** Who comes back is told exactly what was missed, as far as it still stands; or is told to start anew. */
@HttpTest
class ResumeStreamTest {

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void after_any_gap_comes_exactly_what_was_missed(long seed) {
        Random random = new Random(seed);
        String slug = Api.openArticle();
        List<Long> comments = new ArrayList<>();
        try (LiveReader steady = LiveReader.open(slug)) {
            String seen = steady.lastId();
            for (int gap = 0; gap < 4; gap++) {
                int before = steady.events.size();
                int happened = 0;
                for (int step = random.nextInt(7); step >= 0; step--) {
                    happened += act(slug, comments, random);
                }
                List<LiveReader.Event> missed = List.copyOf(
                        steady.await(before + happened).subList(before, before + happened));
                assertThat(steady.events).hasSize(before + happened);
                try (LiveReader back = random.nextBoolean() ? LiveReader.open(slug, "", seen)
                        : LiveReader.open(slug, "?lastEventId=" + seen, null)) {
                    List<String> expected = missed.stream().filter(event -> event.name().equals("removed")
                            || isPublic(event.comment())).map(LiveReader.Event::toString).toList();
                    assertThat(back.await(expected.size())).extracting(LiveReader.Event::toString)
                            .containsExactlyElementsOf(expected);
                    long marker = Api.commented(slug, Map.of()).getLong("id");
                    comments.add(marker);
                    assertThat(back.await(expected.size() + 1)).hasSize(expected.size() + 1)
                            .last().satisfies(event -> assertThat(event.comment()).isEqualTo(marker));
                    seen = back.lastId();
                }
                steady.await(before + happened + 1);
            }
        }
    }

    /** One random change that readers see, or one that they do not; how many events it makes. */
    private static int act(String slug, List<Long> comments, Random random) {
        if (comments.isEmpty() || random.nextInt(3) == 0) {
            comments.add(Api.commented(slug, Map.of()).getLong("id"));
            return 1;
        }
        long id = comments.get(random.nextInt(comments.size()));
        boolean shown = isPublic(id);
        switch (random.nextInt(3)) {
            case 0 -> {
                Api.admin(Map.of("comment", Api.unique("Edited"))).patch("/comments/" + id).then().statusCode(200);
                return shown ? 1 : 0;
            }
            case 1 -> {
                Api.decide(id, List.of("trash", "spam", "pending").get(random.nextInt(3)));
                return shown ? 1 : 0;
            }
            default -> {
                Api.decide(id, "approved");
                return shown ? 0 : 1;
            }
        }
    }

    private static boolean isPublic(long id) {
        return Api.reader().get("/comments/" + id).statusCode() == 200;
    }

    @Test
    void what_was_removed_meanwhile_is_not_told_with_what_it_said() {
        String slug = Api.openArticle();
        long id = Api.commented(slug, Map.of("comment", "Regretted")).getLong("id");
        Api.decide(id, "trash");
        try (LiveReader reader = LiveReader.open(slug, "?lastEventId=0", null)) {
            assertThat(reader.await(1)).extracting(LiveReader.Event::name).containsExactly("removed");
        }
    }

    @Test
    void who_comes_from_a_page_gets_what_happened_since_it_was_made() {
        String slug = Api.openArticle();
        Api.commented(slug, Map.of());
        String then = Instant.now().toString();
        long later = Api.commented(slug, Map.of()).getLong("id");
        try (LiveReader reader = LiveReader.open(slug, "?since=" + then, null)) {
            assertThat(reader.await(1)).extracting(LiveReader.Event::comment).containsExactly(later);
        }
    }

    @Test
    void who_missed_more_than_is_kept_starts_anew() {
        String slug = Api.openArticle();
        Api.commented(slug, Map.of());
        String old = Instant.now().minus(400, ChronoUnit.DAYS).toString();
        for (String[] start : new String[][] { { "", "999999999999" }, { "", "nonsense" },
                { "?lastEventId=999999999999", null }, { "?since=" + old, null } }) {
            try (LiveReader reader = LiveReader.open(slug, start[0], start[1])) {
                assertThat(reader.await(1)).extracting(LiveReader.Event::name).containsExactly("reset");
                long next = Api.commented(slug, Map.of()).getLong("id");
                assertThat(reader.await(2).get(1).comment()).isEqualTo(next);
            }
        }
        Problems.expectField(Api.reader().get("/articles/" + slug + "/comments/stream?lastEventId=x"), "lastEventId",
                "invalid_id");
        Problems.expectField(Api.reader().get("/articles/" + slug + "/comments/stream?since=x"), "since",
                "invalid_time");
    }

    @Test
    void clients_that_ask_for_changes_learn_of_removed_comments_that_left_no_place() {
        String slug = Api.openArticle();
        long gone = Api.commented(slug, Map.of("comment", "Regretted")).getLong("id");
        long kept = Api.commented(slug, Map.of()).getLong("id");
        long held = Api.commented(slug, Map.of("website", "held.example")).getLong("id");
        Api.decide(held, "pending");
        String then = Instant.now().toString();
        Api.decide(gone, "spam");
        Api.decide(held, "spam");
        Api.admin(Map.of("comment", "Edited")).patch("/comments/" + kept).then().statusCode(200);
        List<Map<String, Object>> changed = Api.reader().queryParam("since", then)
                .get("/articles/" + slug + "/comments").then().statusCode(200).extract().jsonPath().getList("items");
        assertThat(changed).extracting(each -> ((Number) each.get("id")).longValue()).containsExactly(gone, kept);
        assertThat(changed.get(0)).containsEntry("removed", true).containsEntry("html", "").containsEntry("name", "");
        Api.decide(gone, "approved");
        assertThat(Api.reader().queryParam("since", then).get("/articles/" + slug + "/comments").jsonPath()
                .getList("items.removed")).containsExactly(false, false);
    }
}
