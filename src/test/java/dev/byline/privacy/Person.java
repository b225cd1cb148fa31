package dev.byline.privacy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.Api;
import dev.byline.data.SiteSecret;
import io.restassured.path.json.JsonPath;

/** Somebody who has left something in every table that could hold it. */
final class Person {

    /** As it was typed; compared without regard to case. */
    final String email = Api.unique("Erika.Muster+x") + "@Example.com";
    final String address = email.toLowerCase();
    final String article = Api.openArticle();

    /** Comments by what they are. */
    final Map<String, Long> comments = new LinkedHashMap<>();
    final List<String> tokens = new ArrayList<>();

    private final WholeDatabase database;
    private final String hash;

    Person(WholeDatabase database, SiteSecret secret) {
        this.database = database;
        hash = secret.hex("email", address);
        say("approved", "Published, write to " + email, null);
        say("answered", "Published and answered", null);
        say("own reply", "A reply to myself", comments.get("answered"));
        say("spam", "Buy at " + address, null);
        say("trash", "Thrown away", null);
        say("pending", "Waits", null);
        say("trash answered", "Thrown away and answered", null);
        others();
        for (String status : List.of("spam", "trash", "pending")) {
            Api.decide(comments.get(status), status);
        }
        Api.decide(comments.get("trash answered"), "trash");
        traces();
    }

    long comment(String what) {
        return comments.get(what);
    }

    private void say(String what, String text, Long parent) {
        Map<String, Object> comment = new LinkedHashMap<>(Map.of("name", "Erika " + what, "comment", text,
                "email", comments.size() % 2 == 0 ? email : address.toUpperCase().replace("EXAMPLE", "example"),
                "website", "https://erika.example/" + what.replace(" ", "-")));
        if (parent != null) {
            comment.put("parent", parent);
        }
        JsonPath sent = Api.json(Api.reader(comment).header("User-Agent", "Erika's browser")
                .header("Idempotency-Key", "key of " + what + email).post("/articles/" + article + "/comments")
                .then().statusCode(201));
        comments.put(what, published(sent));
        tokens.add(sent.getString("token"));
    }

    /** Makes a comment public, should the checks have held it; its id. */
    private static long published(JsonPath sent) {
        if (!sent.getString("status").equals("approved")) {
            Api.decide(sent.getLong("id"), "approved");
        }
        return sent.getLong("id");
    }

    /** What other people said. */
    private void others() {
        for (String parent : List.of("answered", "trash answered")) {
            comments.put("reply to " + parent, published(Api.commented(article, Map.of("parent", comments.get(parent),
                    "comment", "You are " + address + ", <b>aren't you</b>?"))));
        }
        comments.put("quotes", published(Api.commented(article, Map.of("name", "About " + email,
                "website", "https://gossip.example/?who=" + address.replace("@", "%40").replace("+", "%2B"),
                "comment", "See <a href=\"mailto:" + email + "\">her</a> or " + address.replace("@", "&#64;")
                        + "."))));
        comments.put("coded", published(Api.commented(article, Map.of("comment", "Only "
                + address.replace("@", "&#64;")))));
    }

    /** What the desk, the checks and the mail room hold; written past them, so that every table has something. */
    private void traces() {
        OffsetDateTime now = OffsetDateTime.now();
        long approved = comment("approved");
        for (String what : List.of("approved", "quotes", "trash answered")) {
            long id = comment(what);
            database.run("insert into comment_revision (comment_id, name, website, text, html, edited_by, created_at)"
                    + " values (?, ?, ?, ?, ?, '', ?)", id, "Erika", "https://erika.example/" + address,
                    "Before: " + email, "<p>Before: " + address + "</p>", now);
            database.run("insert into comment_finding (comment_id, rule, weight, evidence) values (?, 'test', 1, ?)", id,
                    "Said " + email);
            database.run("insert into moderation_entry (comment_id, action, actor, rules_version, note, batch, undone,"
                    + " created_at) values (?, 'DECIDED', 'admin', 0, ?, ?, false, ?)", id, "Wrote to " + email,
                    "batch " + id, now);
            database.run("insert into comment_report (comment_id, reason, detail, settled, created_at)"
                    + " values (?, 'OTHER', ?, ?, ?)", id, "She is " + address, what.equals("approved"), now);
            database.run("delete from moderation_statement where comment_id = ?", id);
            database.run("insert into moderation_statement (comment_id, reason, explanation, automatic, batch,"
                    + " created_at, appeal, answer) values (?, 'OTHER', ?, false, 'b', ?, ?, ?)", id, "To " + email, now,
                    "I am " + address, "Dear " + email);
            database.run("insert into filter_learned (comment_id, spam, tokens) values (?, false, ?)", id,
                    "said " + address);
        }
        database.run("insert into filter_lesson (comment_id, spam, created_at) values (?, false, ?)", approved, now);
        database.run("insert into comment_fingerprint (comment_id, bits, band1, band2, band3, band4, created_at)"
                + " values (?, 1, 1, 1, 1, 1, ?)", comment("answered"), now);
        database.run("insert into writer_block (email_hash, note, blocked_by, created_at) values (?, ?, 'admin', ?)",
                hash, "Is " + email, now);
        // An old version of the rules, so that the lists in force stay as they are.
        database.run("insert into moderation_rules (version, content, saved_by, saved_at) values (?, ?, 'admin', ?)",
                (int) -approved, "{\"holdList\":[\"stays\",\"" + email + "\"],\"blockList\":[\"" + address + "\"]}", now);
        mail("to her", address, hash, now);
        mail("to another", "other@example.org", "0".repeat(64), now);
        database.run("insert into mail_refusal (recipient_hash, created_at) values (?, ?)", hash, now);
        database.run("insert into privacy_request (kind, email, email_hash, created_at, expires_at)"
                + " values ('EXPORT', ?, ?, ?, ?)", address, hash, now, now.plusDays(1));
        database.run("insert into import_job (status, home, file_name, user_name, processed, total, report, created_at)"
                + " values ('DONE', 'elsewhere', ?, 'admin', 1, 1, ?, ?)", "of " + address,
                "{\"reasons\":[{\"what\":\"1 " + email + "\"}]}", now);
    }

    private void mail(String about, String recipient, String recipientHash, OffsetDateTime now) {
        // Far in the future, so that nobody sends it meanwhile.
        database.run("insert into outgoing_mail (about, message_id, recipient, recipient_hash, subject, text, status,"
                + " attempts, next_attempt_at, created_at) values (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)",
                about + article, "id@" + article, recipient, recipientHash, "New from " + email,
                "It was " + address + " who wrote", now.plusYears(1), now);
    }
}
