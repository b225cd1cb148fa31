package dev.byline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.MailServer;
import dev.byline.Problems;
import dev.byline.Stored;
import dev.byline.Wire;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

/** Readers who ask for their data themselves. Each test asks from a network of its own, 127.60.x.0/24. */
@HttpTest
class SelfServiceTest {

    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/privacy/\\S+)");

    @Inject
    MailServer mails;

    @Inject
    AgroalDataSource source;

    private WholeDatabase database;
    private String network;
    private String email;
    private String slug;
    private long comment;

    @BeforeEach
    void comment() {
        database = new WholeDatabase(source);
        network = "127.60." + NETWORKS.incrementAndGet() + ".1";
        email = Api.unique("self") + "@example.com";
        slug = Api.openArticle();
        comment = Api.commented(slug, Map.of("email", email)).getLong("id");
    }

    @Test
    void a_mailed_link_gives_the_data_once() {
        String link = ask("export", email);
        for (int scans = 0; scans < 3; scans++) {
            Response page = page().get(link);
            page.then().statusCode(200);
            assertThat(page.asString()).contains("Get your data", "<form action=\"" + link + "\" method=\"post\">")
                    .doesNotContain(email);
            assertPrivate(page);
        }
        Response file = page().post(link);
        file.then().statusCode(200);
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(Api.json(file).getLong("comments[0].id")).isEqualTo(comment);
        assertThat(page().post(link).statusCode()).isEqualTo(404);
        assertThat(page().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void n21_a_link_that_is_only_looked_at_erases_nothing_and_its_button_does() {
        String link = ask("erasure", email.toUpperCase());
        page().get(link).then().statusCode(200);
        page().head(link).then().statusCode(200);
        assertThat(Stored.comment(comment).get("email")).isEqualTo(email);
        Response done = page().post(link);
        done.then().statusCode(200);
        assertPrivate(done);
        assertThat(done.asString()).contains("Your data have been erased").doesNotContain(email);
        assertThat(Stored.comment(comment)).containsEntry("email", "").containsEntry("name", "Anonymous");
        Matcher receipt = Pattern.compile("(?s)<pre>(.*)</pre>").matcher(done.asString());
        assertThat(receipt.find()).isTrue();
        assertThat(Api.reader(receipt.group(1).replace("&quot;", "\"")).post("/privacy/receipts/verify").jsonPath()
                .getBoolean("valid")).isTrue();
        assertThat(page().post(link).statusCode()).isEqualTo(404);
    }

    @Test
    void n40_known_and_unknown_addresses_are_answered_alike() {
        String unknown = Api.unique("unknown") + "@example.com";
        Wire.Answer one = request(network, email, "export");
        Wire.Answer other = request(network, unknown, "export");
        assertThat(one.status()).isEqualTo(202);
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(one.head().replaceAll("(?i)date:.*", "")).isEqualTo(other.head().replaceAll("(?i)date:.*", ""));
        String known = MailServer.text(mails.awaitOne(email));
        assertThat(MailServer.text(mails.awaitOne(unknown)).replaceAll("/privacy/\\S+", ""))
                .isEqualTo(known.replaceAll("/privacy/\\S+", ""));
    }

    @Test
    void an_address_is_sent_a_few_links_only_and_nobody_is_told() {
        for (int times = 1; times <= 5; times++) {
            assertThat(request("127.61." + NETWORKS.get() + "." + times, email, "export").status()).isEqualTo(202);
            network = "127." + (61 + times) + "." + NETWORKS.get() + ".1";
        }
        mails.await(email, 3);
        MailServer.pause(Duration.ofMillis(300));
        assertThat(mails.to(email)).hasSize(3);
    }

    @Test
    void a_network_has_to_wait_after_a_few_requests() {
        for (int times = 0; times < 5; times++) {
            assertThat(request(network, Api.unique("some") + "@example.com", "export").status()).isEqualTo(202);
        }
        Wire.Answer refused = request(network, email, "export");
        assertThat(refused.status()).isEqualTo(429);
        Problems.check(429, refused.header("Content-Type"), refused.body());
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
        Wire.Answer page = form(network, "email=" + email + "&kind=export");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body()).contains("<h1>");
        assertThat(mails.to(email)).isEmpty();
    }

    @Test
    void wrong_links_are_all_answered_alike() {
        String link = ask("export", email);
        String id = link.replaceAll("/privacy/(\\d+)\\..*", "$1");
        String good = page().get(link).asString();
        String never = page().get("/privacy/x").asString();
        for (String wrong : List.of("/privacy/" + id + "." + "A".repeat(43), "/privacy/999999999." + "A".repeat(43),
                link.substring(0, link.length() - 1), link + "A", link.replace(id + ".", id + "0."),
                "/privacy/999999999999999999." + "A".repeat(43), "/privacy/'")) {
            for (Response answer : List.of(page().get(wrong), page().post(wrong))) {
                assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
                assertThat(answer.asString()).as(wrong).isEqualTo(never).isNotEqualTo(good);
            }
        }
    }

    @Test
    void a_link_ends_with_its_time() {
        String link = ask("export", email);
        database.run("update privacy_request set expires_at = created_at where email = ?", email);
        assertThat(page().post(link).statusCode()).isEqualTo(404);
    }

    @Test
    void the_form_works_without_a_script_and_tells_what_is_wrong() {
        Response empty = page().get("/privacy");
        empty.then().statusCode(200);
        assertPrivate(empty);
        assertThat(empty.asString()).contains("<label for=\"email\">", "<legend>").doesNotContain("<script");
        Wire.Answer wrong = form(network, "email=%3Cb%3E&kind=all");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Please enter a valid email address", "Please choose one", "&lt;b&gt;")
                .doesNotContain("<b>");
        Wire.Answer taken = form(network, "email=" + email + "&kind=erasure&utm_source=x");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.body()).contains("Look into your mailbox").doesNotContain(email);
        assertThat(MailServer.text(mails.awaitOne(email))).contains("forgets everything").contains("/privacy/");
    }

    @Test
    void n12_pages_elsewhere_cannot_send_the_forms() {
        String link = ask("erasure", email);
        for (String path : List.of("/privacy", link)) {
            Response refused = page().header("Origin", "https://evil.example").post(path);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(page().header("Referer", "https://evil.example/x").formParam("email", email)
                    .formParam("kind", "export").post(path).statusCode()).isEqualTo(403);
        }
        assertThat(Stored.comment(comment).get("email")).isEqualTo(email);
    }

    @Test
    void requests_name_one_valid_address_and_a_kind() {
        Problems.expectFields(Api.reader(Map.of()).post("/privacy/requests"), "email", "kind");
        Problems.expectFields(Api.reader(Map.of("email", "a@example.com, b@example.com", "kind", "all", "to", "x"))
                .post("/privacy/requests"), "email", "kind", "to");
        Problems.expectField(Api.reader(Map.of("email", "a@example.com\r\nBcc: b@example.com", "kind", "export"))
                .post("/privacy/requests"), "email", "invalid");
    }

    private String ask(String kind, String address) {
        assertThat(request(network, address, kind).status()).isEqualTo(202);
        MimeMessage mail = mails.awaitOne(address);
        Matcher link = LINK.matcher(MailServer.text(mail));
        assertThat(link.find()).as(MailServer.text(mail)).isTrue();
        return link.group(1);
    }

    private static Wire.Answer request(String from, String address, String kind) {
        return Wire.post(from, "/api/v1/privacy/requests", "", "{\"email\": \"" + address + "\", \"kind\": \"" + kind
                + "\"}");
    }

    private static Wire.Answer form(String from, String body) {
        return Wire.send(from, ("POST /privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + "application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.ISO_8859_1), 10_000);
    }

    private static RequestSpecification page() {
        return RestAssured.given().redirects().follow(false).urlEncodingEnabled(false);
    }

    private static void assertPrivate(Response page) {
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(page.headers().getValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }
}
