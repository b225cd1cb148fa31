package dev.byline.wordpress.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Smilies that stand alone between white space, as emoji: WordPress' {@code convert_smilies}. */
final class Smilies {

    private static final Set<String> VERBATIM = Set.of("code", "pre", "style", "script", "textarea");
    private static final Map<String, String> EMOJI = new HashMap<>();
    private static final int LONGEST = 9;

    static {
        put("😐", ":neutral:", ":-|", ":|");
        put("😈", ":twisted:");
        put("➡", ":arrow:");
        put("😯", ":shock:", "8-O", "8O");
        put("🙂", ":smile:", ":-)", ":)");
        put("😕", ":???:", ":-?", ":?");
        put("😎", ":cool:", "8-)");
        put("👿", ":evil:");
        put("😀", ":grin:", ":-D", ":D");
        put("💡", ":idea:");
        put("😳", ":oops:");
        put("😛", ":razz:", ":-P", ":P");
        put("🙄", ":roll:");
        put("😉", ":wink:", ";-)", ";)");
        put("😥", ":cry:");
        put("😮", ":eek:", ":-o", ":o");
        put("😆", ":lol:");
        put("😡", ":mad:", ":-x", ":x");
        put("🙁", ":sad:", ":-(", ":(");
        put("❗", ":!:");
        put("❓", ":?:");
    }

    private Smilies() {
    }

    private static void put(String emoji, String... smilies) {
        for (String smiley : smilies) {
            EMOJI.put(smiley, emoji);
        }
    }

    static String toEmoji(String text) {
        StringBuilder result = new StringBuilder(text.length());
        String verbatim = "";
        int from = 0;
        int at = text.indexOf('<');
        while (at >= 0) {
            int end = text.indexOf('>', at) + 1;
            if (end == 0) {
                break;
            }
            int line = text.substring(at, end).lastIndexOf('\n');
            if (line >= 0) {
                at = text.indexOf('<', at + line);
                continue;
            }
            words(result, text.substring(from, at), !verbatim.isEmpty());
            String tag = text.substring(at, end);
            result.append(tag);
            if (verbatim.isEmpty()) {
                verbatim = VERBATIM.stream().filter(name -> tag.startsWith(name, 1)).findFirst().orElse("");
            } else if (tag.equals("</" + verbatim + ">")) {
                verbatim = "";
            }
            from = end;
            at = text.indexOf('<', end);
        }
        words(result, text.substring(from), !verbatim.isEmpty());
        return result.toString();
    }

    private static void words(StringBuilder result, String text, boolean verbatim) {
        if (verbatim) {
            result.append(text);
            return;
        }
        int start = 0;
        for (int at = 0; at <= text.length(); ) {
            int space = Spaces.lengthAt(text, at);
            if (space == 0 && at < text.length()) {
                at++;
                continue;
            }
            String word = text.substring(start, at);
            result.append(word.length() > LONGEST ? word : EMOJI.getOrDefault(word, word));
            result.append(text, at, at + space);
            at += Math.max(space, 1);
            start = at;
        }
    }
}
