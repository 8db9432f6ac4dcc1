package org.commonhold.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class DoorsTest {

    @Test
    void theHomePageIsThere() {
        given().get("/").then().statusCode(200).body(containsString("A knowledge commons on sharing power"));
    }
}
