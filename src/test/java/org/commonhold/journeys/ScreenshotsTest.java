package org.commonhold.journeys;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a check: {@code -Dtest=ScreenshotsTest -Dscreenshots=FOLDER} fills the folder with pictures for people to look at,
 * {@code -Dsights=REGEX} with those of some pages alone.
 */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotsTest {

    @TestHTTPResource("/")
    URI home;

    @Test
    void takePictures() {
        Screenshots.take(home, Path.of(System.getProperty("screenshots")));
    }
}
