package dev.byline.wordpress.recorded;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares an answer with the recorded one: status, header fields that were recorded, each JSON value, the order of names. */
final class Comparison {

    private static final Pattern NEW_COMMENT = Pattern.compile("(?:comments/|unapproved=|#comment-)(\\d+)$");

    /** What is different each time: when a comment was made. */
    private static final List<String> MOMENTS = List.of("/date", "/date_gmt", "stored date");

    private final List<Difference> found = new ArrayList<>();
    private final Exchange exchange;
    private final Translation translation;
    private final String network;
    private final boolean made;

    private Comparison(Exchange exchange, String site, Answer answer, String network) {
        this.exchange = exchange;
        this.network = network;
        String recordedId = newComment(exchange.response().fields());
        String id = newComment(answer.fields());
        made = recordedId != null && id != null;
        translation = new Translation(site, made ? recordedId : null, id);
    }

    /** The id of the comment that an answer leads to, {@code null} if to none. */
    static String newComment(Map<String, String> fields) {
        Matcher matcher = NEW_COMMENT.matcher(fields.getOrDefault("location", ""));
        return matcher.find() ? matcher.group(1) : null;
    }

    /**
     * All differences.
     *
     * @param stored  what is stored now, if something was recorded as stored
     * @param network where the request came from
     */
    static List<Difference> of(Exchange exchange, String site, Answer answer, Map<String, JsonNode> stored,
            String network) {
        Comparison comparison = new Comparison(exchange, site, answer, network);
        comparison.whole(answer, stored);
        return comparison.found;
    }

    private void whole(Answer answer, Map<String, JsonNode> stored) {
        Exchange.Response recorded = exchange.response();
        values("status", String.valueOf(recorded.status()), String.valueOf(answer.status()));
        recorded.fields().forEach((name, value) -> values("header " + name, translation.of(value),
                Translation.timeless(answer.fields().getOrDefault(name, Difference.NONE))));
        for (String name : List.of("allow", "location", "link", "x-wp-total", "set-cookie", "expires")) {
            if (!recorded.fields().containsKey(name) && answer.fields().containsKey(name)) {
                values("header " + name, Difference.NONE, answer.fields().get(name));
            }
        }
        if (recorded.json() != null) {
            trees("", recorded.json(), answer.json());
        } else if (recorded.fields().getOrDefault("content-type", "").startsWith("text/html")) {
            texts(recorded.text(), answer.text());
        }
        if (exchange.stored() != null) {
            exchange.stored().forEach((name, value) -> values("stored " + name, here(value.asText()),
                    stored.containsKey(name) ? stored.get(name).asText() : Difference.NONE));
        }
    }

    private void trees(String at, JsonNode recorded, JsonNode now) {
        if (now == null || recorded.getNodeType() != now.getNodeType()) {
            values(at, text(recorded), text(now));
        } else if (recorded.isObject()) {
            List<String> names = new ArrayList<>();
            recorded.fieldNames().forEachRemaining(names::add);
            List<String> namesNow = new ArrayList<>();
            now.fieldNames().forEachRemaining(namesNow::add);
            names.forEach(name -> trees(at + "/" + name, recorded.get(name), now.get(name)));
            namesNow.stream().filter(name -> !names.contains(name))
                    .forEach(name -> values(at + "/" + name, Difference.NONE, text(now.get(name))));
            values(at + " order", String.join(" ", names.stream().filter(namesNow::contains).toList()),
                    String.join(" ", namesNow.stream().filter(names::contains).toList()));
        } else if (recorded.isArray()) {
            for (int index = 0; index < Math.max(recorded.size(), now.size()); index++) {
                if (index < recorded.size()) {
                    trees(at + "/" + index, recorded.get(index), now.get(index));
                } else {
                    values(at + "/" + index, Difference.NONE, text(now.get(index)));
                }
            }
        } else if (recorded.isNumber() || recorded.isTextual()) {
            boolean id = at.equals("/id") && made && exchange.response().status() == 201;
            values(at, id ? translation.of("comments/" + recorded.asText()).substring("comments/".length())
                    : here(translation.of(recorded.asText())), now.asText());
        } else {
            values(at, text(recorded), text(now));
        }
    }

    /** Pages are compared by what they say and by their fields, not by their markup. */
    private void texts(String recorded, String now) {
        Map<String, String> parts = parts(Jsoup.parse(recorded));
        Map<String, String> partsNow = parts(Jsoup.parse(now));
        parts.forEach((name, part) -> values("text " + name, part, partsNow.getOrDefault(name, Difference.NONE)));
        if (recorded.isEmpty()) {
            values("text", "", now.isBlank() ? "" : Jsoup.parse(now).title());
        }
    }

    private static Map<String, String> parts(Document page) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!page.title().isEmpty()) {
            parts.put("title", page.title());
        }
        for (Element message : page.select(".wp-die-message, .comment-awaiting-moderation")) {
            parts.put("message", message.text());
        }
        for (Element input : page.select("input[id]")) {
            List.of("name", "type", "size", "maxlength", "autocomplete", "required", "value", "aria-describedby").forEach(
                    name -> {
                        if (input.hasAttr(name)) {
                            parts.put(input.id() + " " + name, input.attr(name));
                        }
                    });
        }
        return parts;
    }

    private void values(String at, String recorded, String now) {
        if (!recorded.equals(now) && !(made && MOMENTS.contains(at) && isNow(now))) {
            found.add(new Difference(exchange.name(), at, recorded, now));
        }
    }

    /** Comments came from one network there, and come from many here. */
    private String here(String recorded) {
        return recorded.equals("192.0.2.10") ? network : recorded;
    }

    private static boolean isNow(String text) {
        try {
            return Duration.between(LocalDateTime.parse(text), LocalDateTime.now(ZoneOffset.UTC)).abs()
                    .compareTo(Duration.ofMinutes(2)) < 0;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    private static String text(JsonNode node) {
        return node == null ? Difference.NONE : node.isTextual() ? node.asText() : node.toString();
    }
}
