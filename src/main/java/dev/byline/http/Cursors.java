package dev.byline.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import dev.byline.data.SiteSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Writes and reads the opaque text of {@link Cursor}s. It is signed with the site's secret, so that a place in one
 * list can be neither forged nor carried to another list.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 12;

    @Inject
    SiteSecret secret;

    /**
     * The text that a client sends back as {@code after}.
     *
     * @param list names the list: its path, filters and order
     */
    public String write(String list, Cursor cursor) {
        byte[] payload = ((cursor.backward() ? "<" : ">") + cursor.id() + " " + cursor.value())
                .getBytes(StandardCharsets.UTF_8);
        byte[] text = Arrays.copyOf(signature(list, payload), SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, text, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Reads the {@code after} parameter; {@code null} if it is absent, an error noted if it is not of this list. */
    public Cursor read(String list, Parameters parameters) {
        return parameters.text("after").map(text -> {
            Cursor cursor = parse(list, text);
            if (cursor == null) {
                parameters.error("after", "invalid_cursor",
                        "Take the cursor from this list's page.next or page.previous, with the same filters and sort");
            }
            return cursor;
        }).orElse(null);
    }

    private Cursor parse(String list, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        if (bytes.length < SIGNATURE_BYTES + 3) {
            return null;
        }
        byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        if (!MessageDigest.isEqual(signature(list, payload), Arrays.copyOf(bytes, SIGNATURE_BYTES))) {
            return null;
        }
        String content = new String(payload, StandardCharsets.UTF_8);
        int blank = content.indexOf(' ');
        return new Cursor(content.substring(blank + 1), Long.parseLong(content.substring(1, blank)),
                content.charAt(0) == '<');
    }

    private byte[] signature(String list, byte[] payload) {
        byte[] full = secret.hash("cursor:" + list, new String(payload, StandardCharsets.UTF_8));
        return Arrays.copyOf(full, SIGNATURE_BYTES);
    }
}
