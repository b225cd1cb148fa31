package dev.byline.reader;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import dev.byline.Api;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Reads pages and sends forms as a browser does. */
final class Reading {

    private Reading() {
    }

    /** A browser's request, which follows no redirect by itself. */
    static RequestSpecification browser() {
        return given().redirects().follow(false).urlEncodingEnabled(false).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** A page that must be there. */
    static Document page(String path) {
        return parsed(browser().get(path).then().statusCode(200).extract().response());
    }

    static Document parsed(Response response) {
        return Jsoup.parse(response.asString());
    }

    /** A form with everything that it needs; {@code overrides} changes or adds fields. */
    static Map<String, String> form(Map<String, String> overrides) {
        Map<String, String> form = new HashMap<>(Map.of("name", "Rita Reader",
                "email", Api.unique("rita") + "@example.com", "comment", Api.unique("A remark")));
        form.putAll(overrides);
        return form;
    }

    /** Sends the form of an article's page. */
    static Response send(String slug, Map<String, String> form) {
        return browser().urlEncodingEnabled(true).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/articles/" + slug + "/comments");
    }

    /** The field of that name in the reply form. */
    static Element field(Document page, String name) {
        return page.selectFirst("#respond form [name=" + name + "]");
    }

    /** What stands in a field. */
    static String value(Document page, String name) {
        Element field = field(page, name);
        return field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
    }
}
