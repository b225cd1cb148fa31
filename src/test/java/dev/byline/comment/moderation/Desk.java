package dev.byline.comment.moderation;

import java.util.List;
import java.util.Map;

import dev.byline.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A moderator at work, for tests. */
public final class Desk {

    private String token;

    /** A new moderator, made when first needed: before that the service may not run. */
    public Desk() {
    }

    /** Whoever a token belongs to. */
    public Desk(String token) {
        this.token = token;
    }

    /** Reads as this moderator. */
    public Response get(String path) {
        return Api.as(token()).get(path);
    }

    /** Posts a body as this moderator. */
    public Response post(String path, Object body) {
        return Api.as(token()).contentType(ContentType.JSON).body(body).post(path);
    }

    /** Changes one comment. */
    public Response patch(long id, Map<String, ?> change) {
        return Api.as(token()).contentType(ContentType.JSON).body(change).patch("/comments/" + id);
    }

    /** Throws one comment away. */
    public Response delete(long id) {
        return Api.as(token()).delete("/comments/" + id);
    }

    /** Lifts something at a path. */
    public Response remove(String path) {
        return Api.as(token()).delete(path);
    }

    /** Decides the same about several comments at once; the batch. */
    public String decide(String status, Long... ids) {
        Response answer = post("/comments/decisions",
                List.of(ids).stream().map(id -> Map.of("id", id, "status", status)).toList());
        answer.then().statusCode(200);
        return answer.header("Byline-Batch");
    }

    /** Undoes a batch. */
    public Response undo(String batch) {
        return Api.as(token()).post("/moderation/log/" + batch + "/undo");
    }

    /** What the log tells about a comment, newest first. */
    public List<Map<String, Object>> log(long id) {
        return Api.json(get("/moderation/log?limit=100&comment=" + id).then().statusCode(200)).get("items");
    }

    /** The actions that the log tells of about a comment, newest first. */
    public List<Object> actions(long id) {
        return log(id).stream().map(entry -> entry.get("action")).toList();
    }

    private synchronized String token() {
        if (token == null) {
            token = Api.user("moderator");
        }
        return token;
    }
}
