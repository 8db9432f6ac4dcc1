package org.commonhold.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonhold.page.Addresses;
import org.commonhold.search.Search;
import org.commonhold.search.SearchResults;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.NotFoundAnswer;

/** The 404 page: searches for what was meant and offers to write it. */
@ApplicationScoped
class MissingPage implements NotFoundAnswer {

    private static final int MEANT = 5;
    private static final int TITLE_MAX = 120;

    private final Search search;
    private final Frames frames;
    private final SiteMessages messages;

    MissingPage(Search search, Frames frames, SiteMessages messages) {
        this.search = search;
        this.frames = frames;
        this.messages = messages;
    }

    @CheckedTemplate(basePath = "site")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance missing(
                Frame frame, String title, String write, String searching, List<SearchResults.Hit> meant);
    }

    @Override
    public Response at(String path) {
        String words = words(path);
        boolean isPage = path.startsWith("/p/") && !words.isEmpty() && path.indexOf('/', 3) < 0;
        String title = isPage ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : "";
        List<SearchResults.Hit> meant = words.isEmpty() ? List.of() : search.similarTitles(words, MEANT);
        Frame frame = frames.frame(messages.missingTitle(), "", "/").unlisted();
        return Answers.personal(
                404,
                Templates.missing(
                        frame,
                        title,
                        Addresses.newPage(title),
                        SearchAddress.of(words).address(),
                        meant));
    }

    /** The last part of a path as words. */
    private static String words(String path) {
        String[] parts = path.split("/", -1);
        String last = path.startsWith("/p/") && parts.length > 2 ? parts[2] : parts[parts.length - 1];
        String decoded;
        try {
            decoded = URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            decoded = last;
        }
        StringBuilder words = new StringBuilder();
        decoded.codePoints().limit(TITLE_MAX).forEach(c -> {
            boolean kept = Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (kept) {
                words.appendCodePoint(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }
}
