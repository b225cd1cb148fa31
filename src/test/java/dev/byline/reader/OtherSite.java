package dev.byline.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.byline.Browsing;

/** Another site that shows the widget on its pages, under a strict policy. Its origin is in the tests' CORS list. */
final class OtherSite implements AutoCloseable {

    /** Below the ports that systems hand out by themselves: a run of tests beside this one may hold any of those. */
    static final int PORT = 28_484;
    static final String ORIGIN = "http://localhost:" + PORT;

    private static final String STYLE = ":root { color-scheme: light dark; "
            + "background: light-dark(#fdfcfa, #161614); }"
            + " body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem;"
            + " font-family: Georgia, 'DejaVu Serif', serif; }";

    private final HttpServer server;
    private volatile String element;

    OtherSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), PORT), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", exchange -> answer(exchange, false));
        server.createContext("/style.css", exchange -> answer(exchange, true));
        server.start();
    }

    /** The page from now on: the widget with these attributes and this content. */
    void show(String attributes, String content) {
        element = "<byline-comments " + attributes + ">" + content + "</byline-comments>";
    }

    private void answer(HttpExchange exchange, boolean style) throws IOException {
        String byline = Browsing.base();
        byte[] body = (style ? STYLE : "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>A page elsewhere</title>"
                + "<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/style.css\">"
                + "<script type=\"module\" src=\"" + byline + "/widget/byline-comments.js\"></script></head>"
                + "<body><main><h1>A page elsewhere</h1><p>It has some text.</p>" + element + "</main></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", style ? "text/css" : "text/html;charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; script-src " + byline
                + "; connect-src " + byline + "; img-src data: " + byline + "; style-src 'self'; base-uri 'none';"
                + " form-action 'none'; require-trusted-types-for 'script'; trusted-types byline-comments");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
