package dev.byline.wordpress.rest;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Reads JSON as PHP's {@code json_decode} does, with its numbers of errors: the last of equal keys wins. */
final class PhpJsonReader {

    private static final int SYNTAX = 4;
    private static final int DEPTH = 1;
    private static final int CONTROL_CHARACTER = 3;
    private static final int SURROGATE = 10;
    private static final int DEEPEST = 512;
    private static final Map<Integer, String> MESSAGES = Map.of(DEPTH, "Maximum stack depth exceeded",
            CONTROL_CHARACTER, "Control character error, possibly incorrectly encoded", SYNTAX, "Syntax error",
            5, "Malformed UTF-8 characters, possibly incorrectly encoded",
            SURROGATE, "Single unpaired high surrogate in Unicode escape");
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST).maxNumberLength(1000).build()).build();

    private PhpJsonReader() {
    }

    /**
     * The fields of an object; none for any other value.
     *
     * @throws RestError 400 {@code rest_invalid_json}
     */
    static Map<String, Object> object(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() == null) {
                throw malformed(SYNTAX);
            }
            Object value = value(json);
            if (json.nextToken() != null) {
                throw malformed(SYNTAX);
            }
            return value instanceof Map<?, ?> map ? named(map) : Map.of();
        } catch (StreamConstraintsException limit) {
            throw malformed(limit.getMessage().contains("nesting") ? DEPTH : SYNTAX);
        } catch (IOException broken) {
            throw malformed(broken.getMessage().contains("CTRL-CHAR") && broken.getMessage().contains("unquoted")
                    ? CONTROL_CHARACTER : SYNTAX);
        }
    }

    static RestError malformed(int code) {
        return RestError.of(400, "rest_invalid_json", "Invalid JSON body passed.")
                .with("json_error_code", code).with("json_error_message", MESSAGES.get(code));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> map(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> text(json.getText());
            case VALUE_NUMBER_INT -> whole(json.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Object whole(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        return number.doubleValue();
    }

    private static Map<String, Object> map(JsonParser json) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = text(json.currentName());
            json.nextToken();
            map.put(name, value(json));
        }
        return map;
    }

    private static List<Object> list(JsonParser json) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
        }
        return list;
    }

    /** Without U+0000, which PostgreSQL takes in no text, and no half of a surrogate pair. */
    private static String text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || at + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    throw malformed(SURROGATE);
                }
                at++;
            }
        }
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
