package dev.byline.comment.owner;

import java.util.Map;

import dev.byline.Api;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A comment in the hands of its writer. */
record Own(long id, String token) {

    /** Sends a comment that must be taken. */
    static Own sent(String slug, Map<String, ?> fields) {
        return of(Api.commented(slug, fields));
    }

    static Own of(JsonPath sent) {
        return new Own(sent.getLong("id"), sent.getString("token"));
    }

    String path() {
        return "/comments/" + id;
    }

    Response get() {
        return Api.as(token).get(path());
    }

    Response patch(Map<String, ?> change) {
        return Api.as(token).contentType(ContentType.JSON).body(change).patch(path());
    }

    /** An edit that must be taken; the answer. */
    JsonPath edit(Map<String, ?> change) {
        return Api.json(patch(change).then().statusCode(200));
    }

    Response delete() {
        return Api.as(token).delete(path());
    }

    Response export() {
        return Api.as(token).get(path() + "/export");
    }
}
