package org.commonhold.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small site of somebody else: another host, another port, pages of its own that nothing was added to but lines. */
final class PartnerSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    private PartnerSite(HttpServer server) {
        this.server = server;
    }

    static PartnerSite open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PartnerSite site = new PartnerSite(server);
            server.createContext("/", exchange -> {
                String page = site.pages.get(exchange.getRequestURI().getPath());
                byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
                exchange.sendResponseHeaders(page == null ? 204 : 200, page == null ? -1 : body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, without a slash at the end. */
    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Puts lines into a page of it, between its own words, and gives the page's address. */
    String page(String path, String style, String... lines) {
        pages.put(path, """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>The Mill</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body { font: 1rem/1.5 Georgia, serif; margin: 1rem auto; max-width: 40rem; padding: 0 1rem; } %s</style>
                </head>
                <body><main><h1>The Mill</h1><p>We read this last week.</p>
                %s
                <p>Come and see us.</p></main></body>
                </html>
                """.formatted(style, String.join("\n<p>And:</p>\n", lines)));
        return base() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
