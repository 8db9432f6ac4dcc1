package org.commonhold.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles while one types in a search field: Q19 and Q20. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class ComboboxTest {

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @ValueSource(strings = {"/kinds #site-search", "/ #home-search", "/search #q", "/p/npc #site-search"})
    void q19_theKeysChoose(String where) {
        String[] parts = where.split(" ", 2);
        try (Visitor visitor = Visitor.comes(home, new Way(true, Way.NARROW))) {
            visitor.open(parts[0]);
            Locator field = visitor.page().locator(parts[1]);
            Locator list = visitor.page().locator(parts[1] + "-titles");
            field.focus();
            assertThat(field.getAttribute("role")).isEqualTo("combobox");
            assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(field.getAttribute("aria-controls")).isEqualTo(list.getAttribute("id"));
            field.pressSequentially("fair p");
            list.waitFor();
            assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(field.getAttribute("aria-activedescendant")).isNull();
            assertThat(visitor.page()
                            .locator("form:has(" + parts[1] + ") [role=status]")
                            .innerText())
                    .containsPattern("^[1-8] pages? with such (a title|titles)\\.");

            String first = list.locator("[role=option]").first().innerText();
            field.press("ArrowDown");
            assertThat(chosen(visitor, field)).isEqualTo(first).startsWith("Fair pay");
            field.press("Escape");
            list.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(field.inputValue()).isEqualTo("fair p");
            assertThat(field.getAttribute("aria-activedescendant")).isNull();
            field.press("ArrowDown");
            assertThat(chosen(visitor, field)).isEqualTo(first);
            field.press("Home");
            assertThat(field.getAttribute("aria-activedescendant")).isNull();
            field.press("End");
            field.press("ArrowUp");
            field.press("ArrowDown");
            field.press("ArrowDown");
            assertThat(chosen(visitor, field)).isEqualTo(first);
            field.press("Enter");
            visitor.page().waitForURL("**/p/*");
            assertThat(visitor.heading()).isEqualTo(first);
        }
    }

    @Test
    void q19_aClickGoesThere() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open("/kinds");
            visitor.page().locator("#site-search").pressSequentially("fair paym");
            Locator last = visitor.page().locator("#site-search-titles li").last();
            String title = last.innerText();
            last.click();
            visitor.page().waitForURL("**/p/*");
            assertThat(visitor.heading()).isEqualTo(title);
        }
    }

    @Test
    void q20_nothingIsChosenWithoutThePerson() {
        try (Visitor visitor = Visitor.comes(home, Way.USUAL)) {
            visitor.open("/kinds");
            Locator field = visitor.page().locator("#site-search");
            field.pressSequentially("fair pay");
            visitor.page().locator("#site-search-titles").waitFor();
            field.press("Tab");
            assertThat(visitor.page().locator("#site-search-titles").isVisible())
                    .isFalse();
            assertThat(visitor.page().evaluate("document.activeElement.innerText"))
                    .isEqualTo("Search");
            assertThat(field.inputValue()).isEqualTo("fair pay");
            field.focus();
            field.press("End");
            field.pressSequentially("m");
            visitor.page().locator("#site-search-titles").waitFor();
            field.press("Enter");
            visitor.page().waitForURL("**/search?q=fair+paym");
        }
    }

    @Test
    void q20_withoutScriptsItIsAFieldLikeAnyOther() {
        try (Visitor visitor = Visitor.comes(home, Way.PLAIN)) {
            visitor.open("/kinds");
            Locator field = visitor.page().locator("#site-search");
            field.fill("fair payment");
            assertThat(field.getAttribute("role")).isNull();
            field.press("Enter");
            assertThat(visitor.hits()).startsWith("Fair payment");
        }
    }

    private static String chosen(Visitor visitor, Locator field) {
        String id = field.getAttribute("aria-activedescendant");
        Locator option = visitor.page().locator("#" + id);
        assertThat(option.getAttribute("aria-selected")).isEqualTo("true");
        return option.innerText();
    }
}
