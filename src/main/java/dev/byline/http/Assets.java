package dev.byline.http;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Addresses of style sheets and scripts. Each names the file's content, so that browsers may keep the file and still
 * see changes.
 */
@ApplicationScoped
public class Assets {

    private static final int VERSION_LENGTH = 12;

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Path and version of a static file such as {@code /reader/byline.css}, which has to be part of the build. */
    public String href(String path) {
        return known.computeIfAbsent(path, Assets::hashed);
    }

    private static String hashed(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader()
                .getResourceAsStream("META-INF/resources" + path)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
        } catch (IOException | NoSuchAlgorithmException missing) {
            throw new IllegalStateException("The file is part of every build: " + path, missing);
        }
    }
}
