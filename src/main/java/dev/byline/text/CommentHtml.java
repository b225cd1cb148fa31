package dev.byline.text;

import java.util.SortedSet;
import java.util.TreeSet;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a reader typed, made fit to be shown to other readers. Done once, when a comment is written. */
public final class CommentHtml {

    private CommentHtml() {
    }

    /**
     * The HTML to store for a comment. A blank line ends a paragraph, a line end breaks the line, web addresses become
     * links. Kept are {@code a[href,title] abbr[title] acronym[title] b blockquote[cite] cite code del[datetime] em i
     * q[cite] s strong}; other HTML tags vanish and the text between them stays as text, also that of scripts. Whatever
     * is not a well-formed tag of HTML is text: {@code 3 < 4} and {@code <ok>} survive. Every link gets
     * {@code rel="nofollow ugc noopener"} and leads to {@code http}, {@code https} or {@code mailto}.
     *
     * @return balanced, inert HTML; "" when nothing visible remains, and for null
     */
    public static String render(String text) {
        if (text == null) {
            return "";
        }
        String typed = PlainText.withoutControls(text).replace("\r\n", "\n").replace('\r', '\n');
        CommentWriter writer = new CommentWriter(typed.length());
        new CommentMarkup(typed, writer).read();
        String html = writer.finish();
        return writer.isVisible() ? SafeHtml.sanitise(CommentPolicy.COMMENT, html) : "";
    }

    /** How many links rendered HTML holds, typed and generated ones. */
    public static int linkCount(String html) {
        return html == null || html.isEmpty() ? 0 : Jsoup.parseBodyFragment(html).select("a[href]").size();
    }

    /** The hosts that rendered HTML links to, without a leading {@code www.}, in alphabetical order; not of mail links. */
    public static SortedSet<String> linkHosts(String html) {
        SortedSet<String> hosts = new TreeSet<>();
        if (html != null && html.contains("href")) {
            for (Element link : Jsoup.parseBodyFragment(html).select("a[href]")) {
                String host = host(link.attr("href"));
                if (!host.isEmpty()) {
                    hosts.add(host);
                }
            }
        }
        return hosts;
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
}
