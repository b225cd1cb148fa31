package dev.byline.comment.spam.filter;

/** Tokens in words for moderators. */
final class Wording {

    private Wording() {
    }

    static String of(String token) {
        if (token.startsWith(Tokens.HOST)) {
            return "a link to " + token.substring(Tokens.HOST.length());
        }
        return switch (token) {
            case "#links:0" -> "no link";
            case "#links:1" -> "one link";
            case "#links:2" -> "two links";
            case "#links:some" -> "three to five links";
            case "#links:many" -> "more than five links";
            case "#length:tiny", "#length:short" -> "a short text";
            case "#length:medium" -> "a text of some length";
            case "#length:long" -> "a long text";
            case "#capitals" -> "mostly capital letters";
            case "#exclaims" -> "exclamation marks";
            case "#money" -> "a sum of money";
            case "#website" -> "a website";
            case "#address" -> "a web address";
            case "#mail" -> "a mail address";
            case "#number" -> "a number";
            case "#disguised" -> "disguised spelling";
            default -> "“" + token.replace("#number", "a number") + "”";
        };
    }
}
