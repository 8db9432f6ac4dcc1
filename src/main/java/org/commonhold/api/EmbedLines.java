package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.markup.SafeHtml;
import org.commonhold.page.Addresses;
import org.commonhold.page.CurrentPage;
import org.commonhold.web.WebMessages;
import org.jspecify.annotations.Nullable;

/** The lines that others paste into their pages. What is written in them works before, and without, the script. */
@ApplicationScoped
class EmbedLines {

    private final PublicAddress address;
    private final EmbedMessages words;
    private final WebMessages frame;

    EmbedLines(PublicAddress address, EmbedMessages words, WebMessages frame) {
        this.address = address;
        this.words = words;
        this.frame = frame;
    }

    /**
     * The lines ready to copy.
     *
     * @param card for one page, empty where none was chosen; as the two after it
     * @param look the address of what the card's frame shows
     */
    record Ready(String search, String searchFrame, String card, String cardFrame, String look) {}

    Ready ready(@Nullable CurrentPage page) {
        return page == null
                ? new Ready(search(), searchFrame(), "", "", "")
                : new Ready(search(), searchFrame(), card(page), cardFrame(page), cardPath(page));
    }

    private String search() {
        return "<commons-search><form action=\"" + address.of("/search") + "\"><label>" + label()
                + " <input type=\"search\" name=\"q\"></label> <button>" + SafeHtml.text(words.searchButton())
                + "</button></form></commons-search>" + script();
    }

    private String searchFrame() {
        return frame("/embed/search", label(), 150);
    }

    private String card(CurrentPage page) {
        return "<commons-card><a href=\"" + address.of(page.path()) + "\" lang=\"" + SafeHtml.text(page.language())
                + "\">" + SafeHtml.text(page.title()) + "</a></commons-card>" + script();
    }

    private String cardFrame(CurrentPage page) {
        return frame(cardPath(page), SafeHtml.text(page.title()), 240);
    }

    private static String cardPath(CurrentPage page) {
        return "/embed" + Addresses.page(page.slug());
    }

    private SafeHtml label() {
        return SafeHtml.text(words.searchLabel(frame.siteName()));
    }

    private String script() {
        return "<script type=\"module\" src=\"" + address.of("/embed/embed.js") + "\"></script>";
    }

    private String frame(String path, SafeHtml title, int height) {
        return "<iframe src=\"" + address.of(path) + "\" title=\"" + title + "\" width=\"100%\" height=\"" + height
                + "\" loading=\"lazy\" style=\"border:0\"></iframe>";
    }
}
