package dev.byline.wordpress.text;

/** Text without tags as PHP's {@code strip_tags} makes it, and WordPress' functions upon it. */
final class StripTags {

    private enum State { TEXT, TAG, DECLARATION, COMMENT, INSTRUCTION }

    private StripTags() {
    }

    /** Scripts and styles with their content, all tags and comments, and white space at the ends gone. */
    static String all(String text) {
        return Spaces.trim(of(withoutElement(withoutElement(text, "script"), "style")));
    }

    private static String withoutElement(String text, String name) {
        String lower = Ascii.lower(text);
        if (!lower.contains("</" + name + ">")) {
            return text;
        }
        Markup.Next close = new Markup.Next(lower, "</" + name + ">");
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        for (int at = lower.indexOf("<" + name); at >= 0; ) {
            int open = lower.indexOf('>', at);
            int end = open < 0 ? text.length() : close.from(open);
            if (!close.isThere(end)) {
                break;
            }
            result.append(text, from, at);
            from = end + name.length() + 3;
            at = lower.indexOf("<" + name, from);
        }
        return result.append(text, from, text.length()).toString();
    }

    static String of(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('\0') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        State state = State.TEXT;
        int depth = 0;
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            char before = at > 0 ? text.charAt(at - 1) : 0;
            boolean blankNext = at + 1 < text.length() && Spaces.isSpace(text.charAt(at + 1));
            if (c == '\0') {
                continue;
            }
            if (state == State.TEXT) {
                if (c == '<' && !blankNext) {
                    state = State.TAG;
                } else {
                    result.append(c);
                }
                continue;
            }
            if (state == State.COMMENT) {
                boolean ends = c == '>' && before == '-' && at > 1 && text.charAt(at - 2) == '-';
                state = ends ? State.TEXT : state;
                continue;
            }
            if (c == '<' && quote == 0 && !blankNext && state == State.TAG) {
                depth++;
            } else if (c == '>' && depth > 0) {
                depth--;
            } else if (c == '>' && quote == 0) {
                state = State.TEXT;
            } else if ((c == '"' || c == '\'') && (quote == 0 || quote == c)) {
                quote = quote == 0 ? c : 0;
            } else if (c == '!' && before == '<' && state == State.TAG) {
                state = State.DECLARATION;
            } else if (c == '?' && before == '<' && state == State.TAG) {
                state = State.INSTRUCTION;
            } else if (c == '-' && before == '-' && at > 1 && text.charAt(at - 2) == '!' && state == State.DECLARATION) {
                state = State.COMMENT;
                quote = 0;
            }
        }
        return result.toString();
    }
}
