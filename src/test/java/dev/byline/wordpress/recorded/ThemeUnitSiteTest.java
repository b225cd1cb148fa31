package dev.byline.wordpress.recorded;

import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.importer.Imports;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The site that makers of themes test with. It is not part of the project; without it these tests are skipped. */
@HttpTest
@TestProfile(WordPressSite.class)
class ThemeUnitSiteTest {

    private static final String FILE = "theme-unit-test.wordpress.xml";

    @Inject
    EntityManager entities;

    /** Something of the file: an item or a comment. */
    private record Thing(long id, String date, Element element) {

        String text(String name) {
            NodeList found = element.getElementsByTagName(name);
            return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
        }

        boolean isOpen() {
            return text("wp:status").equals("publish") && text("wp:post_password").isEmpty();
        }
    }

    @Test
    void all_of_it_is_readable_with_the_ids_order_and_numbers_of_WordPress() throws Exception {
        byte[] file = Imports.shared(FILE);
        Imports.emptySite(entities);
        Imports.run(FILE, file);
        Document site = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
        List<Thing> items = things(site.getElementsByTagName("item"), "wp:post_id", "wp:post_date_gmt");
        Predicate<Thing> published = item -> item.text("wp:status").equals("publish");
        List<Thing> posts = items.stream().filter(item -> item.text("wp:post_type").equals("post")).filter(published)
                .toList();
        List<Thing> pages = items.stream().filter(item -> item.text("wp:post_type").equals("page")).filter(published)
                .toList();
        assertThat(posts).hasSize(56);
        assertThat(pages).hasSize(21);
        compare("/posts", posts);
        compare("/pages", pages);
        for (Thing page : pages) {
            JsonPath read = Api.json(reader().get("/pages/" + page.id).then().statusCode(200));
            assertThat(read.getLong("parent")).isEqualTo(Long.parseLong(page.text("wp:post_parent")));
            assertThat(read.getInt("menu_order")).isEqualTo(Integer.parseInt(page.text("wp:menu_order")));
        }
        List<Thing> comments = items.stream().filter(Thing::isOpen)
                .flatMap(item -> things(item.element.getElementsByTagName("wp:comment"), "wp:comment_id",
                        "wp:comment_date_gmt").stream())
                .filter(comment -> comment.text("wp:comment_approved").equals("1"))
                .filter(comment -> comment.text("wp:comment_type").isEmpty()
                        || comment.text("wp:comment_type").equals("comment"))
                .sorted(NEWEST_FIRST).toList();
        assertThat(comments).hasSize(25);
        compare("/comments", comments);
        for (Thing comment : comments) {
            JsonPath read = Api.json(reader().get("/comments/" + comment.id).then().statusCode(200));
            assertThat(read.getLong("parent")).isEqualTo(Long.parseLong(comment.text("wp:comment_parent")));
            assertThat(read.getString("author_name")).isEqualTo(comment.text("wp:comment_author"));
        }
    }

    private static final Comparator<Thing> NEWEST_FIRST =
            Comparator.comparing(Thing::date).thenComparing(Thing::id).reversed();

    private static List<Thing> things(NodeList nodes, String id, String date) {
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index))
                .map(element -> new Thing(Long.parseLong(element.getElementsByTagName(id).item(0).getTextContent().strip()),
                        element.getElementsByTagName(date).item(0).getTextContent().strip(), element))
                .sorted(NEWEST_FIRST).toList();
    }

    /** The list has what the file has, in pages of seven; each of them can be read, and says when it was made. */
    private static void compare(String path, List<Thing> things) {
        List<Long> ids = new ArrayList<>();
        int pages = (things.size() + 6) / 7;
        for (int page = 1; page <= pages; page++) {
            Response list = reader().get(path + "?per_page=7&page=" + page);
            list.then().statusCode(200).header("X-WP-Total", String.valueOf(things.size()))
                    .header("X-WP-TotalPages", String.valueOf(pages));
            ids.addAll(Api.json(list).getList("id", Long.class));
        }
        assertThat(ids).as(path).containsExactlyElementsOf(things.stream().map(Thing::id).toList());
        for (Thing thing : things) {
            JsonPath read = Api.json(reader().get(path + "/" + thing.id).then().statusCode(200));
            assertThat(read.getString("date_gmt")).as(path + "/" + thing.id).isEqualTo(thing.date.replace(' ', 'T'));
        }
    }
}
