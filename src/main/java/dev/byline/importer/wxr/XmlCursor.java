package dev.byline.importer.wxr;

import java.io.EOFException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.byline.importer.ImportFault;

/**
 * Walks through XML as a stream: no document type, no entities but XML's own five, bounded depth and values. Names come
 * with the prefixes that exports usually give them, whatever prefixes the file has.
 */
final class XmlCursor {

    /** The most characters of one value; longer ones are not kept. */
    static final int MAX_VALUE = 2 * 1024 * 1024;

    /** The deepest nesting of elements. */
    static final int MAX_DEPTH = 64;

    private static final Pattern EXPORT = Pattern.compile("https?://wordpress\\.org/export/1\\.[0-9]/");
    private static final Pattern EXCERPT = Pattern.compile("https?://wordpress\\.org/export/1\\.[0-9]/excerpt/");

    private final GuardedStream guard;
    private final XMLStreamReader xml;
    private int depth;
    private int line = 1;

    XmlCursor(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        factory.setXMLReporter((message, type, information, location) -> { });
        this.guard = new GuardedStream(in);
        try {
            this.xml = factory.createXMLStreamReader(guard);
        } catch (XMLStreamException broken) {
            throw fault(broken);
        }
    }

    /** The line of what was read last. */
    int line() {
        return line;
    }

    /** The prefixed name of the element that begins here. */
    String name() {
        String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String prefix = space.isEmpty() ? ""
                : EXPORT.matcher(space).matches() ? "wp:"
                : EXCERPT.matcher(space).matches() ? "excerpt:"
                : space.equals("http://purl.org/rss/1.0/modules/content/") ? "content:"
                : space.equals("http://purl.org/dc/elements/1.1/") ? "dc:"
                : space.equals("urn:byline:export:1") ? "byline:" : "?:";
        return prefix + xml.getLocalName();
    }

    /** An attribute of the element that begins here, "" if it has none. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Goes to the outermost element. */
    void start() {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and processing instructions may stand before it.
        }
    }

    /** Hands over each element right below this one; the receiver reads it to its end. */
    void children(Consumer<String> receiver) {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                receiver.accept(name());
            }
        }
    }

    /** The text right inside this element up to its end, {@code null} if it is longer than {@link #MAX_VALUE}. */
    String text() {
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT && !tooLong) {
                tooLong = text.length() + xml.getTextLength() > MAX_VALUE;
                if (tooLong) {
                    text = new StringBuilder();
                } else {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
        }
        return tooLong ? null : text.toString();
    }

    /** Passes over this element and everything in it. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Proves that nothing but white space and comments follows. */
    void finish() {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
    }

    private int next() {
        try {
            int event = xml.next();
            guard.eventSeen();
            line = Math.max(1, xml.getLocation().getLineNumber());
            switch (event) {
                case XMLStreamConstants.DTD -> throw new ImportFault(line,
                        "The file has a DOCTYPE; exports have none, and none is read");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw new ImportFault(line, "Elements are nested more than " + MAX_DEPTH + " deep");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> { }
            }
            return event;
        } catch (XMLStreamException broken) {
            throw fault(broken);
        }
    }

    private ImportFault fault(XMLStreamException broken) {
        int at = broken.getLocation() == null ? line : Math.max(line, broken.getLocation().getLineNumber());
        for (Throwable cause = broken; cause != null; cause = deeper(cause)) {
            if (cause instanceof GuardedStream.TooLarge) {
                return new ImportFault(at, cause.getMessage());
            }
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return new ImportFault(at, "The packed file is damaged or ends too early");
            }
        }
        String message = broken.getMessage() == null ? "" : broken.getMessage()
                .replaceFirst("(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*Message: ", "").strip();
        return new ImportFault(at, "The file is not well-formed XML: "
                + (message.isEmpty() ? "it ends too early" : message));
    }

    private static Throwable deeper(Throwable cause) {
        return cause instanceof XMLStreamException outer && outer.getNestedException() != null
                && outer.getNestedException() != cause ? outer.getNestedException() : cause.getCause();
    }
}
