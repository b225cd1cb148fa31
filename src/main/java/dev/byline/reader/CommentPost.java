package dev.byline.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jboss.resteasy.reactive.RestForm;

import dev.byline.http.FieldError;

/**
 * What a form sent, under Byline's own names or WordPress'. These names are all there are: others are never read, so
 * that nobody can set a status, a date or a target to go to.
 */
public class CommentPost {

    @RestForm("comment")
    List<String> comment;

    @RestForm("name")
    List<String> name;

    @RestForm("author")
    List<String> wordPressName;

    @RestForm("email")
    List<String> email;

    @RestForm("website")
    List<String> website;

    @RestForm("url")
    List<String> wordPressWebsite;

    @RestForm("parent")
    List<String> parent;

    @RestForm("comment_parent")
    List<String> wordPressParent;

    @RestForm("remember")
    List<String> remember;

    @RestForm("wp-comment-cookies-consent")
    List<String> wordPressRemember;

    @RestForm("notify")
    List<String> notify;

    @RestForm("subject")
    List<String> subject;

    @RestForm("opened")
    List<String> opened;

    @RestForm("proof")
    List<String> proof;

    @RestForm("key")
    List<String> key;

    @RestForm("password")
    List<String> password;

    /** The first value of each field that was sent, and an error for each field that was sent more than once. */
    TypedComment typed() {
        Map<String, String> values = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        take("comment", values, errors, comment);
        take("name", values, errors, name, wordPressName);
        take("email", values, errors, email);
        take("website", values, errors, website, wordPressWebsite);
        take("parent", values, errors, parent, wordPressParent);
        take("remember", values, errors, remember, wordPressRemember);
        take("notify", values, errors, notify);
        take("subject", values, errors, subject);
        take("opened", values, errors, opened);
        take("proof", values, errors, proof);
        take("key", values, errors, key);
        take("password", values, errors, password);
        return TypedComment.of(values, errors);
    }

    @SafeVarargs
    private static void take(String field, Map<String, String> values, List<FieldError> errors,
            List<String>... given) {
        List<String> all = new ArrayList<>();
        for (List<String> each : given) {
            all.addAll(each == null ? List.of() : each);
        }
        if (all.size() > 1) {
            errors.add(new FieldError(field, "repeated", "Send this field once"));
        }
        if (!all.isEmpty()) {
            values.put(field, all.get(0));
        }
    }
}
