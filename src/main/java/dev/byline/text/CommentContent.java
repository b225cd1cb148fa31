package dev.byline.text;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What can be read in a comment's rendered HTML. Several checks want it of the same comment: {@link CommentHtml#content}
 * hands out what was read before.
 *
 * @param text          as a reader sees it, see {@link PlainText#ofHtml}
 * @param linkCount     how many links there are, typed and generated ones
 * @param linkHosts     hosts that they lead to, without a leading {@code www.}, in alphabetical order; not of mail links
 * @param textBesides   the text that is not in a link, on one line
 */
public record CommentContent(String text, int linkCount, SortedSet<String> linkHosts, String textBesides) {

    private static final Evaluator LINKS = QueryParser.parse("a[href]");

    static CommentContent read(String html) {
        Document content = Jsoup.parseBodyFragment(html);
        String text = PlainText.of(content);
        Elements links = content.select(LINKS);
        SortedSet<String> hosts = new TreeSet<>();
        for (Element link : links) {
            String host = host(link.attr("href"));
            if (!host.isEmpty()) {
                hosts.add(host);
            }
        }
        int count = links.size();
        links.forEach(Element::remove);
        return new CommentContent(text, count, Collections.unmodifiableSortedSet(hosts), content.text().strip());
    }

    /** Addresses in rendered HTML are those of {@link WebAddress#parse}, so that the host lies in plain sight. */
    private static String host(String address) {
        int start = address.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < address.length() && ":/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String host = address.substring(start + 3, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    int characters() {
        return text.length() + textBesides.length();
    }
}
