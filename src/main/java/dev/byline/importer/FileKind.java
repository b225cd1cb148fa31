package dev.byline.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its beginning; its name says nothing. */
enum FileKind {

    /** XML of whatever sort. */
    XML,
    /** Text that may be that of an article page. */
    TEXT;

    private static final int PEEK = 4096;

    /**
     * Looks at a file.
     *
     * @throws ImportFault if it is something else
     */
    static FileKind of(ImportSource source) throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(PEEK);
        }
        boolean wide = start.length > 1 && ((start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF
                || (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            throw new ImportFault("The file is a ZIP archive; unpack it and send what is in it");
        }
        String plain = (wide ? text.substring(2).replace("\u0000", "") : text.replaceFirst("^\u00EF\u00BB\u00BF", ""))
                .strip();
        if (plain.isEmpty()) {
            throw new ImportFault("The file is empty");
        }
        if (plain.startsWith("<")) {
            String lower = plain.toLowerCase(Locale.ROOT);
            if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
                throw new ImportFault("The file is an HTML page; send a WordPress export or the page's plain text");
            }
            return XML;
        }
        if (wide || plain.indexOf('\u0000') >= 0) {
            throw new ImportFault("The file is neither XML nor text in UTF-8");
        }
        if (plain.matches("(?s)(\\{|\\[\\s*[\\[{\"]).*")) {
            throw new ImportFault("The file is JSON; send a WordPress export or the plain text of an article page");
        }
        return TEXT;
    }
}
