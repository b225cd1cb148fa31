package dev.byline.desk;

import static io.restassured.RestAssured.given;

import java.util.Collection;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import dev.byline.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser without script that is signed in to the desk. */
public final class Desk {

    /** The password of all users that {@link #user} makes. */
    static final String PASSWORD = "a-long-password";

    private final String session;
    private final String csrf;

    private Desk(String session, String csrf) {
        this.session = session;
        this.csrf = csrf;
    }

    /** A new user's name. */
    public static String user(String role) {
        String name = Api.unique(role);
        Api.admin(Map.of("name", name, "password", PASSWORD, "role", role)).post("/users").then().statusCode(201);
        return name;
    }

    /** A browser in which a new user has signed in. */
    public static Desk as(String role) {
        return of(user(role));
    }

    /** A browser in which a user has signed in. */
    public static Desk of(String name) {
        String session = signIn(name, PASSWORD).then().statusCode(303).extract().cookie("byline_desk");
        String page = visitor().cookie("byline_desk", session).get("/desk").asString();
        return new Desk(session, Jsoup.parse(page).select("input[name=csrf]").attr("value"));
    }

    /** The answer to the form for signing in. */
    static Response signIn(String name, String password) {
        return visitor().contentType(ContentType.URLENC).formParam("name", name).formParam("password", password)
                .post("/desk/sign-in");
    }

    /** A request of somebody who is not signed in. */
    static RequestSpecification visitor() {
        return given().basePath("").redirects().follow(false).accept("text/html");
    }

    /** What the cookie says. */
    public String session() {
        return session;
    }

    /** What forms carry. */
    String csrf() {
        return csrf;
    }

    /** A request of this browser. */
    RequestSpecification request() {
        return visitor().cookie("byline_desk", session);
    }

    /** The answer to a visit. */
    Response get(String path) {
        return request().urlEncodingEnabled(false).get(path);
    }

    /** The page at a path, which has to be there. */
    Document page(String path) {
        return Jsoup.parse(get(path).then().statusCode(200).extract().asString());
    }

    /** The answer to a form. */
    Response post(String path, Map<String, ?> fields) {
        RequestSpecification request = request().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("csrf", csrf);
        fields.forEach((name, value) -> request.formParam(name,
                value instanceof Collection<?> many ? many.toArray() : new Object[] { value }));
        return request.post(path);
    }

    /** The page to which a form leads. */
    Document done(String path, Map<String, ?> fields) {
        return page(post(path, fields).then().statusCode(303).extract().header("Location"));
    }
}
