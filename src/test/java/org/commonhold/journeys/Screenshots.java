package org.commonhold.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Pictures of every page in every state, to be looked at: wide and light, narrow and dark. */
final class Screenshots {

    private Screenshots() {}

    static void take(URI home, Path folder) {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open("/");
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("first-sight.png")));
        }
        take(home, folder, Way.WIDE, ColorScheme.LIGHT);
        take(home, folder, Way.NARROW, ColorScheme.LIGHT);
        take(home, folder, Way.NARROW, ColorScheme.DARK);
    }

    private static void take(URI home, Path folder, int width, ColorScheme scheme) {
        String suffix = "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
        try (Visitor visitor = Visitor.withTools(home, new Way(true, width), scheme)) {
            List<Sight> sights = Sight.all(new Pen(home)).stream()
                    .filter(sight -> sight.name().matches(System.getProperty("sights", ".*")))
                    .toList();
            for (Sight sight : sights) {
                sight.go().accept(visitor);
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(folder.resolve(sight.name() + suffix))
                                .setFullPage(true));
            }
        }
    }
}
