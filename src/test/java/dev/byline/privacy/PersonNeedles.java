package dev.byline.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.byline.data.SiteSecret;

/** Every form in which an address could stand somewhere: clear, encoded, hashed, and keyed for every purpose there is. */
public final class PersonNeedles {

    private static final Pattern PURPOSE = Pattern.compile("\\.(?:hex|token|hash)\\(\\s*\"([^\"]+)\"");
    private static final int SHORT = 20;

    private final Set<String> needles = new TreeSet<>();

    /** The forms of an address under a site's secret. */
    public PersonNeedles(String typed, SiteSecret secret) {
        String address = typed.toLowerCase(Locale.ROOT);
        for (String form : Set.of(typed, address)) {
            add(form);
            add(URLEncoder.encode(form, StandardCharsets.UTF_8));
            add(form.replace("@", "&#64;"));
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            add(HexFormat.of().formatHex(bytes));
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                addHash(digest(algorithm, bytes));
            }
            for (String purpose : purposes()) {
                addHash(secret.hash(purpose, form));
                addHash(secret.hash(purpose, "reader " + form));
            }
        }
    }

    /** Every purpose for which the program makes keyed hashes. */
    static Set<String> purposes() {
        Set<String> purposes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = PURPOSE.matcher(Files.readString(file));
                while (found.find()) {
                    purposes.add(found.group(1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return purposes;
    }

    /** Those that a text holds. */
    public Collection<String> in(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return needles.stream().filter(folded::contains).toList();
    }

    private void addHash(byte[] hash) {
        // A part of a hash gives a guess away just as well.
        add(HexFormat.of().formatHex(hash).substring(0, SHORT));
        add(Base64.getEncoder().encodeToString(hash).substring(0, SHORT));
        add(Base64.getUrlEncoder().encodeToString(hash).substring(0, SHORT));
    }

    private void add(String needle) {
        needles.add(needle.toLowerCase(Locale.ROOT));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
