package dev.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the database holds, as the administrator sees it. */
public final class Stored {

    /** Every status that a comment can have. */
    public static final List<String> STATUSES = List.of("pending", "approved", "spam", "trash");

    private Stored() {
    }

    /** All comments below an article whatever their status, at most 100 of each. */
    public static List<Map<String, Object>> comments(String slug) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String status : STATUSES) {
            List<Map<String, Object>> some = Api.json(Api.admin().queryParam("article", slug).queryParam("status", status)
                    .queryParam("limit", 100).get("/comments").then().statusCode(200)).get("items");
            all.addAll(some);
        }
        return all;
    }

    /** One comment as moderators see it. */
    public static Map<String, Object> comment(long id) {
        return Api.admin().get("/comments/" + id).then().statusCode(200).extract().jsonPath().getMap("");
    }
}
