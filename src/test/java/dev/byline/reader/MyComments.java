package dev.byline.reader;

import java.util.HashMap;
import java.util.Map;

import io.restassured.response.Response;

/** Uses the private pages of comments as browsers do. */
final class MyComments {

    private MyComments() {
    }

    /** Where the answer to a form leads. */
    static String post(String slug, Map<String, String> fields) {
        return Reading.send(slug, Reading.form(fields)).then().statusCode(303).extract().header("Location");
    }

    /** The private page of a comment that is sent by form. */
    static String path(String slug, Map<String, String> fields) {
        String location = post(slug, fields).replaceFirst("^http://[^/]+", "").replaceFirst("#.*", "");
        return Reading.page(location).selectFirst(".own a").attr("href");
    }

    static String token(String path) {
        return path.replaceFirst(".*/", "");
    }

    static long id(String path) {
        return Long.parseLong(path.replaceFirst(".*blo_(\\d+).*", "$1"));
    }

    static Response edit(String path, Map<String, String> changes) {
        return send(path + "/edit", form(path, changes));
    }

    /** What the page's form holds, with changes. */
    static Map<String, String> form(String path, Map<String, String> changes) {
        Map<String, String> form = new HashMap<>();
        Reading.page(path).select("#change [name]").forEach(field -> form.put(field.attr("name"),
                field.normalName().equals("textarea") ? field.wholeText() : field.attr("value")));
        form.putAll(changes);
        return form;
    }

    static Response send(String path, Map<String, String> form) {
        return Reading.browser().urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(form).post(path);
    }

    static String location(Response answer) {
        return answer.header("Location").replaceFirst("^http://[^/]+", "");
    }
}
