package dev.byline.wordpress.export;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of an export as a stream. Whatever characters a text has, what comes out is well-formed XML 1.0. */
final class Wxr {

    /** The namespace of what only Byline reads. */
    static final String OWN_SPACE = "urn:byline:export:1";

    private static final String END = "]]>";
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter
            .ofPattern("EEE, dd MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    Wxr(OutputStream out) throws XMLStreamException {
        // Java's own writer takes a stream or an OutputStreamWriter for one that cannot write every character.
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** Begins the document, down into its channel. */
    void begin(String remark) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeComment(remark);
        xml.writeCharacters("\n");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        Map.of("excerpt", "http://wordpress.org/export/1.2/excerpt/", "wp", "http://wordpress.org/export/1.2/",
                "content", "http://purl.org/rss/1.0/modules/content/", "dc", "http://purl.org/dc/elements/1.1/",
                "byline", OWN_SPACE).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(space -> {
                    try {
                        xml.writeNamespace(space.getKey(), space.getValue());
                    } catch (XMLStreamException broken) {
                        throw new IllegalStateException(broken);
                    }
                });
        open("channel");
    }

    /** Ends the document. */
    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    /** Begins an element. */
    void open(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }

    /** Ends an element. */
    void close() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    /** An element with a word or a number. */
    void value(String name, Object value) throws XMLStreamException {
        open(name);
        xml.writeCharacters(storable(String.valueOf(value)));
        xml.writeEndElement();
    }

    /** An element with text, whatever it holds. */
    void text(String name, String text) throws XMLStreamException {
        open(name);
        data(text);
        xml.writeEndElement();
    }

    /** The name of an item that no other one ever has; it is no address to go to. */
    void guid(String guid) throws XMLStreamException {
        open("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(storable(guid));
        xml.writeEndElement();
    }

    /** How an item is filed. */
    void filing(String domain, String nicename, String name) throws XMLStreamException {
        open("category");
        xml.writeAttribute("domain", domain);
        xml.writeAttribute("nicename", nicename);
        data(name);
        xml.writeEndElement();
    }

    /** A pair of metadata. */
    void meta(String element, String key, String value) throws XMLStreamException {
        open(element);
        text("wp:meta_key", key);
        text("wp:meta_value", value);
        close();
    }

    /** A time as WordPress stores it, in UTC and to the second. */
    static String stored(Instant time) {
        return STORED.format(time);
    }

    /** A time as RSS has it. */
    static String published(Instant time) {
        return PUBLISHED.format(time);
    }

    /** Plain text as HTML, which WordPress takes titles, names and excerpts for. */
    static String html(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text without the characters that XML 1.0 cannot hold. */
    static String storable(String text) {
        if (text.codePoints().allMatch(Wxr::isStorable)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Wxr::isStorable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** SHA-256 of a text as a reader of the file gets it, in hexadecimal digits: whether it has been changed since. */
    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(storable(text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private static boolean isStorable(int point) {
        return point >= 0x20 && point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point > 0xFFFF || point == '\t' || point == '\n' || point == '\r';
    }

    /** Parsers take a carriage return for a line feed, even here, unless it is written as a reference. */
    private void data(String text) throws XMLStreamException {
        String[] parts = storable(text).split("\r", -1);
        for (int part = 0; part < parts.length; part++) {
            if (part > 0) {
                xml.writeEntityRef("#13");
            }
            if (!parts[part].isEmpty() || parts.length == 1) {
                xml.writeCData(parts[part].replace(END, "]]" + END + "<![CDATA[>"));
            }
        }
    }
}
