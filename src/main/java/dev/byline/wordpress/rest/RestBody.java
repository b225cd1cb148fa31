package dev.byline.wordpress.rest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;

/**
 * The parameters in a body. What is neither JSON nor a form has none.
 *
 * @param json  from JSON, which takes precedence over everything else
 * @param form  from a form
 * @param error why JSON could not be read, {@code null} if it could
 */
record RestBody(Map<String, Object> json, Map<String, Object> form, RestError error) {

    private static final Pattern JSON = Pattern.compile("application/([\\w!#$&.+^-]+\\+)?json(\\+oembed)?\\s*");
    private static final RestBody NONE = new RestBody(Map.of(), Map.of(), null);
    private static final int MOST_FIELDS = 1000;

    /**
     * Reads a body.
     *
     * @param type the value of Content-Type, {@code null} if there was none
     */
    static RestBody read(String type, byte[] body) {
        if (type == null || body == null || body.length == 0) {
            return NONE;
        }
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (JSON.matcher(media).matches()) {
            return ofJson(body);
        }
        if (media.equals("application/x-www-form-urlencoded")) {
            return new RestBody(Map.of(), PhpQuery.parse(new String(body, StandardCharsets.UTF_8)), null);
        }
        return media.equals("multipart/form-data") ? new RestBody(Map.of(), multipart(type, body), null) : NONE;
    }

    private static RestBody ofJson(byte[] body) {
        try {
            return new RestBody(PhpJsonReader.object(text(body)), Map.of(), null);
        } catch (RestError malformed) {
            return new RestBody(Map.of(), Map.of(), malformed);
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException broken) {
            throw PhpJsonReader.malformed(5);
        }
    }

    private static Map<String, Object> multipart(String type, byte[] body) {
        DefaultFullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/",
                Unpooled.wrappedBuffer(body));
        request.headers().set("Content-Type", type);
        PhpQuery all = new PhpQuery();
        if (!HttpPostRequestDecoder.isMultipart(request)) {
            return all.values();
        }
        try {
            HttpPostMultipartRequestDecoder decoder = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, MOST_FIELDS, body.length + 1);
            try {
                for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                    if (part instanceof Attribute field) {
                        all.add(field.getName(), field.getValue().replace("\0", ""));
                    }
                }
            } finally {
                decoder.destroy();
            }
        } catch (RuntimeException | IOException unreadable) {
            // The decoder has many ways to give up. PHP takes what it has read until then.
            return all.values();
        }
        return all.values();
    }
}
