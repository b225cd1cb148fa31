package dev.byline.wordpress.text;

/** The spelling of WordPress' own name, which it corrects wherever it shows text ({@code capital_P_dangit}). */
final class BrandName {

    private static final String WRONG = "Wordpress";
    private static final String RIGHT = "WordPress";

    private BrandName() {
    }

    static String everywhere(String text) {
        return text.replace(WRONG, RIGHT);
    }

    /** Where a word begins; names of files and addresses stay. */
    static String inWords(String text) {
        if (!text.contains(WRONG)) {
            return text;
        }
        String result = text;
        for (String before : new String[] {" ", "&#8216;", "&#8220;", ">", "("}) {
            result = result.replace(before + WRONG, before + RIGHT);
        }
        return result;
    }
}
