package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** A commons on a machine of its own whose limits are switched off. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
@TestProfile(UnlimitedTest.Off.class)
class UnlimitedTest {

    /** None at all. */
    public static final class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("commonhold.web.limits.on", "false", "commonhold.web.limits.api", "1");
        }
    }

    // P28
    @Test
    void everyPageSaysThatLimitsAreOff() {
        for (int i = 0; i < 5; i++) {
            Wire.Answer answer = Wire.get("/api/v1/kinds");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.all("RateLimit")).isEmpty();
        }
        for (String path : new String[] {"/", "/p/about", "/search?q=a", "/nothing-there", "/status"}) {
            assertThat(Wire.get(path).body()).as(path).contains("Limits are switched off");
        }
        assertThat(Wire.get("/status").body()).doesNotContain("all visitors look like one");
    }
}
