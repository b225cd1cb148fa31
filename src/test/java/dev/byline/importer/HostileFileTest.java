package dev.byline.importer;

import static dev.byline.Api.admin;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.byline.HttpTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** Files that want to do harm, and broken ones: a clear error, and nothing stored. */
@HttpTest
@TestProfile(OwnDatabase.class)
class HostileFileTest {

    @TempDir
    Path folder;

    @Test
    void n38_an_external_entity_is_neither_read_from_disk_nor_fetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret-of-the-disk");
        refused(withDoctype("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", "&x;"), "DOCTYPE");
        try (ServerSocket sink = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            sink.setSoTimeout(300);
            String address = "http://127.0.0.1:" + sink.getLocalPort() + "/x";
            refused(withDoctype("<!ENTITY x SYSTEM \"" + address + "\">", "&x;"), "DOCTYPE");
            refused(withDoctype("<!ENTITY % x SYSTEM \"" + address + "\"> %x;", "x"), "DOCTYPE");
            refused(Imports.export("").replace("<rss", "<!DOCTYPE rss SYSTEM \"" + address + "\"><rss"), "DOCTYPE");
            sink.accept().close();
            throw new AssertionError("The file made the service send a request");
        } catch (SocketTimeoutException nobodyCalled) {
            assertThat(nobodyCalled).isNotNull();
        }
        assertThat(admin().get("/imports").asString()).doesNotContain("the-secret-of-the-disk");
    }

    @Test
    void n36_images_and_attachments_are_not_fetched() throws IOException {
        try (ServerSocket sink = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            sink.setSoTimeout(300);
            String address = "http://127.0.0.1:" + sink.getLocalPort() + "/quay.jpg";
            Imports.run(Imports.export(Imports.post(72_001, "With pictures", "<content:encoded>&lt;img src=\"" + address
                    + "\"></content:encoded>") + "<item><wp:post_id>72002</wp:post_id><wp:post_type>attachment"
                    + "</wp:post_type><wp:attachment_url>" + address + "</wp:attachment_url></item>"));
            sink.accept().close();
            throw new AssertionError("The file made the service send a request");
        } catch (SocketTimeoutException nobodyCalled) {
            assertThat(nobodyCalled).isNotNull();
        }
    }

    @Test
    void n38_entities_that_grow_are_not_expanded() {
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 12; level++) {
            laughs.append("<!ENTITY l").append(level).append(" \"").append(("&l" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        refused(withDoctype(laughs.toString(), "&l11;"), "DOCTYPE");
    }

    @Test
    void n38_a_packed_bomb_is_stopped() throws IOException {
        Path bomb = folder.resolve("bomb.gz");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            packed.write("<rss>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int mebibyte = 0; mebibyte < 100; mebibyte++) {
                packed.write(blanks);
            }
        }
        assertThat(Imports.run("bomb.gz", Files.readAllBytes(bomb)).getString("error"))
                .contains("200 times its size");
    }

    @Test
    void a_fault_at_the_end_stores_nothing_of_the_beginning() {
        String whole = Imports.export(Imports.post(72_010, "Never stored", "") + "\n\n<broken");
        refused(whole.substring(0, whole.lastIndexOf("<broken")), "not well-formed");
        refused(whole, "not well-formed");
        admin().get("/articles/never-stored").then().statusCode(404);
        JsonPath sound = Imports.run(Imports.export(Imports.post(72_010, "Never stored", "")));
        assertThat(sound.getInt("report.created.articles")).isEqualTo(1);
    }

    @Test
    void faults_are_told_with_their_line() {
        assertThat(Imports.run(Imports.export("\n\n\n<item></oops>")).getString("error"))
                .startsWith("Line 9: The file is not well-formed XML");
    }

    @Test
    void what_is_no_export_is_named_for_what_it_is() {
        refused("<?xml version='1.0'?><feed/>", "begins with <feed>");
        refused("<rss><channel><title>News</title></channel></rss>", "<wp:wxr_version> is missing");
        refused(Imports.export("").replace(">1.2<", ">9.9<"), "'9.9'");
        refused("<!DOCTYPE html><html><body>x</body></html>", "HTML page");
        refused("{\"posts\": []}", "JSON");
        refused("   \n  ", "empty");
        refused("Just one line", "\"By\"");
        refused("A title\n\nSomething else\n\nMore", "\"By\"");
        assertThat(Imports.run("a.zip", new byte[] { 'P', 'K', 3, 4, 0, 0 }).getString("error")).contains("ZIP");
        assertThat(Imports.run("a.bin", new byte[] { 'a', 0, 1, 2 }).getString("error")).contains("UTF-8");
        assertThat(Imports.run("a.txt", new byte[] { 'a', '\n', 'B', 'y', '\n', (byte) 0xFF, 'x' }).getString("error"))
                .contains("UTF-8");
    }

    @Test
    void n39_reports_tell_no_password() {
        JsonPath job = Imports.run(Imports.export(Imports.post(72_020, "Secretive",
                "<wp:post_password>open-says-me</wp:post_password>")));
        assertThat(job.prettify()).doesNotContain("open-says-me");
        assertThat(admin().get("/articles/secretive/revisions/1").asString()).doesNotContain("open-says-me");
    }

    private static void refused(String file, String why) {
        JsonPath job = Imports.run(file);
        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getString("error")).contains(why);
        assertThat(job.getMap("report.created").values()).containsOnly(0);
    }

    private static String withDoctype(String declarations, String title) {
        return Imports.export(Imports.post(72_000, title, ""))
                .replace("<rss", "<!DOCTYPE rss [" + declarations + "]><rss");
    }
}
