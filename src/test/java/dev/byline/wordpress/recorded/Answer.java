package dev.byline.wordpress.recorded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What Byline answers to a recorded request.
 *
 * @param fields header fields by their names in lower case; several of one name joined by commas
 * @param json   {@code null} if the answer is not JSON
 */
record Answer(int status, Map<String, String> fields, JsonNode json, String text) {

    /** The program that the recorded requests came from. */
    private static final String PROGRAM = "Example/1.0";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends a request as it was recorded, with its headers changed as given. */
    static Answer to(String site, Exchange.Request request, Map<String, String> changed) {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(site + request.path())).method(request.method(),
                request.body().isEmpty() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(request.body()));
        sent.setHeader("User-Agent", PROGRAM);
        request.headers().forEach(sent::setHeader);
        changed.forEach(sent::setHeader);
        try {
            HttpResponse<String> got = HTTP.send(sent.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> fields = new LinkedHashMap<>();
            got.headers().map().forEach((name, values) -> fields.put(name.toLowerCase(), String.join(", ", values)));
            boolean json = fields.getOrDefault("content-type", "").contains("json") && !got.body().isEmpty();
            return new Answer(got.statusCode(), fields, json ? new ObjectMapper().readTree(got.body()) : null, got.body());
        } catch (IOException broken) {
            throw new AssertionError(request.path(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
