package dev.byline.reader;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** The address of the style sheet. It names the content, so that browsers may keep the file and still see changes. */
@ApplicationScoped
public class Styles {

    private static final String PATH = "/reader/byline.css";
    private static final int VERSION_LENGTH = 12;

    private String href;

    @PostConstruct
    void hash() {
        try (InputStream file = Thread.currentThread().getContextClassLoader()
                .getResourceAsStream("META-INF/resources" + PATH)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            href = PATH + "?v=" + HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
        } catch (IOException | NoSuchAlgorithmException missing) {
            throw new IllegalStateException("The style sheet is part of every build", missing);
        }
    }

    /** Path and version of the style sheet. */
    public String href() {
        return href;
    }
}
