package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.article.ArticleService;
import jakarta.inject.Inject;

/** Each write of articles, authors and terms is seen by the very next read at every address that shows it. */
@HttpTest
class FreshAfterWriteTest {

    @Inject
    ArticleService articles;

    @Test
    void what_happens_to_articles_is_seen_everywhere_at_once() {
        Newsroom news = new Newsroom();
        String self = "/articles/" + news.article;
        try (Comparison all = new Comparison(news)) {
            all.after("a new article", () -> news.knownArticle(Newsroom.article(Map.of("authors", List.of(news.author),
                    "sections", List.of(news.section), "tags", List.of(news.tag), "summary", news.word))));
            all.after("a new title", () -> Newsroom.edit(self, Map.of("title", Api.unique("Renamed"))));
            all.after("a new text", () -> Newsroom.edit(self, Map.of("body", Map.of("html", "<p>Other words</p>"),
                    "summary", "Shorter", "byline", "Our reporters")));
            all.after("one author less", () -> Newsroom.edit(self, Map.of("authors", List.of(news.other))));
            all.after("another section and no tag", () -> Newsroom.edit(self, Map.of("sections", List.of(news.below),
                    "tags", List.of())));
            all.after("another kind and date", () -> Newsroom.edit(self, Map.of("kind", "oped",
                    "publishedAt", "2020-02-02T02:02:02Z")));
            all.after("closed comments", () -> Newsroom.edit(self, Map.of("comments", Map.of("open", false))));
            all.after("a password", () -> Newsroom.edit(self, Map.of("password", "open sesame")));
            all.after("a restored version", () -> Api.admin().header("If-Match", "*")
                    .post("/articles/" + news.article + "/revisions/1/restore").then().statusCode(200));
            all.after("the archive", () -> Newsroom.edit(self, Map.of("status", "archived")));
            all.after("the return", () -> Newsroom.edit(self, Map.of("status", "published")));
            String slug = Api.unique("moved");
            all.after("another slug", () -> {
                Newsroom.edit(self, Map.of("slug", slug));
                news.knownArticle(slug);
            });
            all.after("a removed article", () -> Newsroom.remove("/articles/" + slug));
        }
    }

    @Test
    void what_happens_to_pages_drafts_and_scheduled_articles_is_seen_when_it_is_public() {
        Newsroom news = new Newsroom();
        String page = Api.unique("page");
        String draft = news.knownArticle(Api.unique("draft"));
        String later = news.knownArticle(Api.unique("later"));
        news.knownArticle(page);
        try (Comparison all = new Comparison(news)) {
            all.after("a new page", () -> Newsroom.article(Map.of("slug", page, "kind", "page",
                    "title", "Aaa " + Api.unique("Contact"))));
            all.after("a renamed page", () -> Newsroom.edit("/articles/" + page, Map.of("title", "Aaa Imprint")));
            all.after("a page's new place", () -> Newsroom.edit("/articles/" + page, Map.of("menuOrder", 7)));
            all.after("a removed page", () -> Newsroom.remove("/articles/" + page));
            all.unnoticed("a draft", () -> Newsroom.article(Map.of("slug", draft, "status", "draft",
                    "authors", List.of(news.author), "sections", List.of(news.section))));
            all.unnoticed("an edited draft", () -> Newsroom.edit("/articles/" + draft, Map.of("title", "Other")));
            all.after("a published draft", () -> Newsroom.edit("/articles/" + draft, Map.of("status", "published")));
            all.unnoticed("an article for later", () -> Newsroom.article(Map.of("slug", later, "status", "scheduled",
                    "authors", List.of(news.author), "publishedAt", Instant.now().plus(1, ChronoUnit.DAYS).toString())));
            long id = Api.admin().get("/articles/" + later).jsonPath().getLong("id");
            all.unnoticed("a look too early", () -> articles.publishDue(id, Instant.now()));
            all.after("the moment of a scheduled article", () -> articles.publishDue(id,
                    Instant.now().plus(2, ChronoUnit.DAYS)));
            assertThat(Api.reader().get("/articles/" + later).statusCode()).isEqualTo(200);
            // Nothing of tomorrow stays, which would lead the front page.
            all.after("a removed article", () -> Newsroom.remove("/articles/" + later));
        }
    }

    @Test
    void what_happens_to_authors_sections_and_tags_is_seen_everywhere_at_once() {
        Newsroom news = new Newsroom();
        try (Comparison all = new Comparison(news)) {
            String author = "/authors/" + news.author;
            all.unnoticed("an author without articles", () -> Api.author("Aaa " + Api.unique("Nobody")));
            all.after("a renamed author", () -> Newsroom.edit(author, Map.of("name", "Aaa " + Api.unique("Zoe"),
                    "bio", "Travels.")));
            String slug = Api.unique("zoe");
            all.after("an author's new slug", () -> Newsroom.edit(author, Map.of("slug", slug)));
            news.knownAuthor(slug);
            all.after("a section's new name", () -> Newsroom.edit("/sections/" + news.section,
                    Map.of("name", "Aaa " + Api.unique("Globe"), "description", "All of it")));
            all.after("a section's new place", () -> Newsroom.edit("/sections/" + news.below, Map.of("parent", Api.section(
                    Api.unique("Region")))));
            all.after("a tag's new name", () -> Newsroom.edit("/tags/" + news.tag, Map.of("name", "Aaa again")));
            String section = Api.unique("section");
            String tag = Api.unique("tag");
            news.knownTerms(section, tag);
            all.after("a new section", () -> Api.admin(Map.of("name", "Aaa", "slug", section)).post("/sections")
                    .then().statusCode(201));
            all.after("a new tag", () -> Api.admin(Map.of("name", "Aaa", "slug", tag)).post("/tags")
                    .then().statusCode(201));
            all.after("a removed section", () -> Newsroom.remove("/sections/" + section));
            all.after("a removed tag", () -> Newsroom.remove("/tags/" + tag));
            all.after("a section's new slug", () -> Newsroom.edit("/sections/" + news.section,
                    Map.of("slug", Api.unique("other"))));
            all.after("a tag's new slug", () -> Newsroom.edit("/tags/" + news.tag, Map.of("slug", Api.unique("other"))));
            Newsroom.edit("/articles/" + news.article, Map.of("authors", List.of(news.other)));
            all.after("a removed author", () -> Newsroom.remove("/authors/" + slug));
        }
    }
}
