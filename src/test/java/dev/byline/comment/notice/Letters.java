package dev.byline.comment.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.byline.Api;
import dev.byline.MailServer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;

/** Reads mails as people do, and presses what is to be pressed. */
final class Letters {

    private static final Pattern CONFIRM = Pattern.compile("http://\\S+(/mail/confirm/\\S+)");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("http://\\S+(/mail/unsubscribe/\\S+)");

    private Letters() {
    }

    static String address() {
        return Api.unique("writer") + "@example.com";
    }

    /** The path of the page where the mail asks to confirm. */
    static String confirmPath(MimeMessage mail) {
        return first(CONFIRM, MailServer.text(mail));
    }

    /** The path of the page where such mails are ended. */
    static String unsubscribePath(MimeMessage mail) {
        return first(UNSUBSCRIBE, MailServer.text(mail));
    }

    static Response open(String path) {
        return given().redirects().follow(false).accept("text/html").get(path);
    }

    static Response press(String path) {
        return given().redirects().follow(false).accept("text/html").contentType(ContentType.URLENC)
                .formParam("go", "yes").post(path);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
