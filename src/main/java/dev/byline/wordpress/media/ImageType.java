package dev.byline.wordpress.media;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the address of an image tells: the name of its file and, by the ending of that, its type. */
final class ImageType {

    /** Endings by type, the usual one first. */
    private static final Map<String, List<String>> ENDINGS = new LinkedHashMap<>();

    static {
        ENDINGS.put("image/jpeg", List.of(".jpg", ".jpeg", ".jpe"));
        ENDINGS.put("image/png", List.of(".png"));
        ENDINGS.put("image/gif", List.of(".gif"));
        ENDINGS.put("image/webp", List.of(".webp"));
        ENDINGS.put("image/avif", List.of(".avif"));
        ENDINGS.put("image/svg+xml", List.of(".svg"));
        ENDINGS.put("image/bmp", List.of(".bmp"));
        ENDINGS.put("image/tiff", List.of(".tiff", ".tif"));
        ENDINGS.put("image/x-icon", List.of(".ico"));
        ENDINGS.put("image/heic", List.of(".heic"));
    }

    private ImageType() {
    }

    /** The endings of a type's files; empty for a type that is none of images. */
    static List<String> endings(String type) {
        return ENDINGS.getOrDefault(type, List.of());
    }

    /** The type of an image, empty where its address does not tell. */
    static String of(String address) {
        String file = file(address).toLowerCase(Locale.ROOT);
        return ENDINGS.entrySet().stream().filter(type -> type.getValue().stream().anyMatch(file::endsWith))
                .map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** The name of the file, empty where the address has none. */
    static String file(String address) {
        String path = address.replaceFirst("[?#].*$", "").replaceFirst("^[A-Za-z]+://[^/]*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name of the file for people, without its ending. */
    static String title(String address) {
        String name = file(address).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
