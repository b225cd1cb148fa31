package dev.byline.wordpress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Pictures of people in the sizes of WordPress, and their addresses at Gravatar ({@code get_avatar_data}). */
public final class Gravatar {

    private static final List<String> SIZES = List.of("24", "48", "96");
    private static final int HOSTS = 3;

    private Gravatar() {
    }

    /** An address for each size; those drawn here fit every size. */
    public static Map<String, Object> inAllSizes(Function<String, String> address) {
        Map<String, Object> all = new LinkedHashMap<>();
        SIZES.forEach(size -> all.put(size, address.apply(size)));
        return all;
    }

    /**
     * Addresses at Gravatar by size.
     *
     * @param email  "" for none, which shows the picture of nobody
     * @param secure whether by https, else by the host that WordPress would choose
     */
    public static Map<String, Object> of(String email, boolean secure) {
        String hash = hash(email.strip().toLowerCase(Locale.ROOT));
        int host = hash.isEmpty() ? 0 : Character.digit(hash.charAt(0), 16) % HOSTS;
        String beginning = (secure ? "https://secure" : "http://" + host) + ".gravatar.com/avatar/" + hash + "?s=";
        return inAllSizes(size -> beginning + size + "&d=mm&r=g");
    }

    private static String hash(String email) {
        try {
            return email.isEmpty() ? "" : HexFormat.of().formatHex(
                    MessageDigest.getInstance("MD5").digest(email.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has MD5", missing);
        }
    }
}
