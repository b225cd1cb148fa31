package dev.byline.reader;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Lets what is too wide for a screen, tables and code, scroll by itself, also by keyboard (WCAG 2.1.1). */
final class WideContent {

    private WideContent() {
    }

    /** The same sanitised HTML with each table and each preformatted text in a region that takes the focus. */
    static String scrolling(String html) {
        if (!html.contains("<table") && !html.contains("<pre")) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        int number = 0;
        for (Element wide : document.select("table, pre")) {
            if (wide.parents().stream().noneMatch(above -> above.hasClass("scroll"))) {
                number++;
                String name = (wide.normalName().equals("table") ? "Table " : "Code ") + number;
                wide.wrap("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + name + "\"></div>");
            }
        }
        return document.body().html();
    }
}
