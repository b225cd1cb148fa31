package dev.byline.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Drops formatting that is already on several times over. Formatting that is never closed is opened anew in each block
 * that follows; a thousand of it would make every paragraph costly.
 */
final class FormattingLimit extends HtmlStreamEventReceiverWrapper {

    private static final int MAX_OPEN = 8;
    private static final Set<String> FORMATTING = Set.of("b", "i", "em", "strong", "u", "s", "strike", "small", "big",
        "tt", "code", "sub", "sup", "mark", "kbd", "samp", "var", "cite", "q", "del", "ins", "dfn", "span", "font");

    private final Map<String, Integer> open = new HashMap<>();

    FormattingLimit(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (!FORMATTING.contains(name) || open.merge(name, 1, Integer::sum) <= MAX_OPEN) {
            super.openTag(name, attributes);
        }
    }

    @Override
    public void closeTag(String name) {
        int depth = FORMATTING.contains(name) ? open.getOrDefault(name, 0) : 0;
        if (depth > 0) {
            open.put(name, depth - 1);
        }
        if (depth <= MAX_OPEN) {
            super.closeTag(name);
        }
    }
}
