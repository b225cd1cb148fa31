package dev.byline.wordpress.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attributes as {@code wp_kses_hair} reads them: with quotes put around bare values and unknown schemes cut away. */
final class KsesAttributes {

    private static final Set<String> ADDRESSES = Set.of("href", "cite");
    private static final Pattern NAME = Pattern.compile("[_a-zA-Z][-_a-zA-Z0-9:.]*+");
    private static final Pattern EQUALS = Pattern.compile("\\s*+=\\s*+");
    private static final Pattern DOUBLE = Pattern.compile("\"([^\"]*+)\"(?:\\s++|(?=/?\\z))");
    private static final Pattern SINGLE = Pattern.compile("'([^']*+)'(?:\\s++|(?=/?\\z))");
    private static final Pattern BARE = Pattern.compile("([^\\s\"']++)(?:\\s++|\\z)");

    private final Matcher matcher;
    private final String text;
    private final Map<String, String> written = new LinkedHashMap<>();
    private int at;

    private KsesAttributes(String text) {
        this.text = text;
        this.matcher = NAME.matcher(text);
    }

    static KsesAttributes read(String text) {
        KsesAttributes attributes = new KsesAttributes(text);
        while (attributes.at < text.length()) {
            attributes.one();
        }
        return attributes;
    }

    /** The attributes of these names as they may be written, each with a blank before it. */
    String written(Set<String> allowed) {
        StringBuilder kept = new StringBuilder();
        written.forEach((name, whole) -> {
            if (allowed.contains(Ascii.lower(name))) {
                kept.append(' ').append(whole);
            }
        });
        boolean closed = text.stripTrailing().endsWith("/");
        return kept.toString().replaceAll("[<>]", "") + (closed ? " /" : "");
    }

    private void one() {
        if (!next(NAME)) {
            skipFault();
            return;
        }
        String name = matcher.group();
        if (!next(EQUALS)) {
            int end = Spaces.skip(text, at);
            if (end > at || at == text.length()) {
                written.putIfAbsent(name, name);
                at = end;
            } else {
                skipFault();
            }
            return;
        }
        if (next(DOUBLE) || next(BARE)) {
            written.putIfAbsent(name, name + "=\"" + value(name) + "\"");
        } else if (next(SINGLE)) {
            written.putIfAbsent(name, name + "='" + value(name) + "'");
        } else {
            skipFault();
        }
    }

    private boolean next(Pattern pattern) {
        matcher.usePattern(pattern).region(at, text.length());
        boolean found = matcher.lookingAt();
        at = found ? matcher.end() : at;
        return found;
    }

    private String value(String name) {
        String value = matcher.group(1);
        return ADDRESSES.contains(Ascii.lower(name)) ? Protocols.withoutUnknown(value) : value;
    }

    /** On to the next white space outside of quotes. */
    private void skipFault() {
        while (at < text.length() && !Spaces.isSpace(text.charAt(at))) {
            char c = text.charAt(at);
            int end = c == '"' || c == '\'' ? text.indexOf(c, at + 1) : at;
            at = end < 0 ? text.length() : end + 1;
        }
        at = Spaces.skip(text, at);
    }
}
