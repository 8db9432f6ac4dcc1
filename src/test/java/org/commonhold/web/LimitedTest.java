package org.commonhold.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** A commons that answers little to each. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
@TestProfile(LimitedTest.Tight.class)
class LimitedTest {

    /** Three a minute. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "commonhold.web.limits.on", "true",
                    "commonhold.web.limits.api", "3",
                    "commonhold.web.limits.search", "2");
        }
    }

    // P23, P26
    @Test
    void whoAsksForMoreIsToldWhenToComeAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(Wire.get("/api/v1/kinds", "X-Forwarded-For: 192.0.2." + i)
                            .status())
                    .isEqualTo(200);
        }
        String[] spoofed = {"X-Forwarded-For: 192.0.2.9", "Forwarded: for=192.0.2.9", "Origin: https://partner.example"
        };
        Wire.Answer refused = Wire.get("/api/v1/kinds", spoofed);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.only("Retry-After"))).isBetween(1, 20);
        assertThat(refused.only("RateLimit")).startsWith("\"api\";r=0;t=");
        assertThat(refused.only("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.only("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(refused.only("Cache-Control")).contains("no-store");
        assertThat(refused.body()).contains("\"status\":429").containsPattern("\"instance\":\"[0-9a-f]{12}\"");

        assertThat(Wire.get("/search?q=a").status())
                .as("has a bucket of its own")
                .isEqualTo(200);
        assertThat(Wire.get("/search?q=a").status()).isEqualTo(200);
        assertThat(Wire.get("/search?q=a").status()).isEqualTo(429);
        assertThat(Wire.get("/%73earch?q=a").status())
                .as("the same page, spelled otherwise")
                .isEqualTo(429);
        assertThat(Wire.get("/x/../search?q=a").status()).isEqualTo(429);
        assertThat(Wire.get("/search;a=b?q=a").status()).isEqualTo(429);
        assertThat(Wire.get("/api;x/v1/kinds").status()).isEqualTo(429);
        assertThat(Wire.get("/api;x/v1/kinds").only("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(Wire.get("/%61pi/v1/kinds").only("Access-Control-Allow-Origin"))
                .as("so is this, and it is as open as the other")
                .isEqualTo("*");
        assertThat(Wire.get("/status").body())
                .contains("in force, for each address", "all visitors look like one: set the proxy");
        assertThat(Wire.get("/p/about").status()).as("reading has no limit").isEqualTo(200);
    }
}
