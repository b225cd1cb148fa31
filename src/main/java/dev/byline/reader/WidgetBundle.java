package dev.byline.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The widget in one file. It is written as small modules; readers' browsers get one module without its comments, so
 * that nobody waits for twelve answers and no page runs parts of two versions.
 */
final class WidgetBundle {

    static final String FOLDER = "META-INF/resources/widget/";

    /** Each after those that it imports. */
    private static final List<String> MODULES = List.of("dom", "words", "client", "inlined", "form", "style", "actions",
            "thread", "reply", "live", "byline-comments");

    private WidgetBundle() {
    }

    /** All modules one after the other. */
    static byte[] joined() {
        StringBuilder bundle = new StringBuilder();
        for (String module : MODULES) {
            new String(read(module + ".js"), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !isDropped(line))
                    .forEach(line -> bundle.append(line.startsWith("export ") ? line.substring(7) : line).append('\n'));
        }
        return bundle.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One file as it was written. */
    static byte[] read(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is part of every build");
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Comments stand on lines of their own, and so do imports. */
    private static boolean isDropped(String line) {
        return line.isEmpty() || line.startsWith("import {") || line.startsWith("//") || line.startsWith("/*")
                || line.startsWith("* ") || line.startsWith("*/");
    }
}
