package dev.byline.reader;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.byline.comment.Ownership;
import dev.byline.comment.submission.ReplyField;
import dev.byline.text.EmailAddress;
import dev.byline.text.PlainText;
import dev.byline.text.WebAddress;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;

/**
 * What a browser keeps of a writer who ticked the box: name, e-mail, website, and the proof of an earlier comment.
 * Cookies can be written by anybody: what does not pass the form's own limits is dropped.
 *
 * @param name      empty for none
 * @param email     empty for none
 * @param website   empty for none
 * @param ownership token of a comment, {@code null} for none; its truth is checked where it counts
 * @param wordPress names of cookies that WordPress' form has left
 */
record RememberedWriter(String name, String email, String website, String ownership, List<String> wordPress) {

    /** As long as WordPress keeps it. */
    static final Duration KEPT = Duration.ofDays(347);

    private static final String NAME = "byline_name";
    private static final String EMAIL = "byline_email";
    private static final String WEBSITE = "byline_website";
    private static final String OWNERSHIP = "byline_ownership";
    private static final String PATH = "/articles";
    private static final Pattern WORDPRESS = Pattern.compile("comment_author_((?:email_|url_)?)[0-9a-f]{32}");

    static RememberedWriter of(HttpHeaders headers) {
        Map<String, Cookie> cookies = headers.getCookies();
        List<String> wordPress = cookies.keySet().stream().filter(name -> WORDPRESS.matcher(name).matches()).toList();
        String name = PlainText.singleLine(either(text(cookies.get(NAME), ReplyField.NAME),
                wordPress(cookies, "", ReplyField.NAME)));
        String email = either(text(cookies.get(EMAIL), ReplyField.EMAIL),
                wordPress(cookies, "email_", ReplyField.EMAIL)).strip();
        String website = either(text(cookies.get(WEBSITE), ReplyField.WEBSITE),
                wordPress(cookies, "url_", ReplyField.WEBSITE)).strip();
        Cookie token = cookies.get(OWNERSHIP);
        return new RememberedWriter(name, EmailAddress.isValid(email) ? email : "",
                website.isEmpty() ? "" : WebAddress.parse(website).orElse(""),
                token == null || Ownership.commentId(token.getValue()) == null ? null : token.getValue(), wordPress);
    }

    private static String either(String own, String wordPress) {
        return own.isEmpty() ? wordPress : own;
    }

    /** What WordPress' form let the browser keep, the part being empty, {@code email_} or {@code url_}. */
    private static String wordPress(Map<String, Cookie> cookies, String part, ReplyField field) {
        return cookies.entrySet().stream().filter(each -> {
            Matcher matcher = WORDPRESS.matcher(each.getKey());
            return matcher.matches() && matcher.group(1).equals(part);
        }).findFirst().map(each -> {
            try {
                return within(URLDecoder.decode(each.getValue().getValue(), StandardCharsets.UTF_8), field);
            } catch (IllegalArgumentException notEncoded) {
                return "";
            }
        }).orElse("");
    }

    private static String within(String text, ReplyField field) {
        return PlainText.utf8Length(text) > field.maxLength() ? "" : PlainText.withoutControls(text);
    }

    boolean isKnown() {
        return !name.isEmpty() || !email.isEmpty() || !website.isEmpty();
    }

    /** What the form starts with. */
    Map<String, String> values() {
        return Map.of("name", name, "email", email, "website", website, "remember", isKnown() ? "yes" : "");
    }

    /** Cookies that keep what the writer typed and the proof. */
    static NewCookie[] keeping(TypedComment typed, String ownership, boolean secure) {
        return List.of(cookie(NAME, encoded(typed.values().get("name")), secure),
                cookie(EMAIL, encoded(typed.values().get("email")), secure),
                cookie(WEBSITE, encoded(typed.values().getOrDefault("website", "")), secure),
                cookie(OWNERSHIP, ownership, secure)).toArray(NewCookie[]::new);
    }

    /** Cookies that make the browser forget, also what WordPress' form has left. */
    NewCookie[] forgetting(boolean secure) {
        Stream<NewCookie> others = wordPress.isEmpty() ? Stream.of() : Stream.concat(wordPress.stream(), Stream.of(OWNERSHIP))
                .map(name -> new NewCookie.Builder(name).value("").path("/").maxAge(0).secure(secure).build());
        return Stream.concat(List.of(NAME, EMAIL, WEBSITE, OWNERSHIP).stream().map(name -> cookie(name, "", secure)), others)
                .toArray(NewCookie[]::new);
    }

    private static NewCookie cookie(String name, String value, boolean secure) {
        return new NewCookie.Builder(name).value(value).path(PATH).httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(value.isEmpty() ? 0 : (int) KEPT.toSeconds()).build();
    }

    private static String encoded(String value) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(value.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Cookie cookie, ReplyField field) {
        if (cookie == null) {
            return "";
        }
        try {
            return within(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8), field);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
