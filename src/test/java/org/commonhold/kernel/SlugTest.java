package org.commonhold.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fair payment|fair-payment",
                "  Who's asking?! |who-s-asking",
                "ÉGALITÉ|égalité",
                "Cyfiawnder Cymdeithasol|cyfiawnder-cymdeithasol",
                "शक्ति साझा करना|शक्ति-साझा-करना",
                "ﬁne ①|fine-1",
                "İstanbul|i\u0307stanbul",
                "権力の共有|権力の共有",
                "!!!|page",
                "''|page"
            })
    void keepsAllScriptsAndDropsTheRest(String title, String slug) {
        assertThat(Slug.of(title).value()).isEqualTo(slug);
    }

    @Test
    void isItsOwnSlug() {
        "ÀÉÎ ǅ ẞ ŉ ΐ ﬃ ⅷ Ⅷ ͅ ά".codePoints().forEach(c -> {
            String once = Slug.of("a" + Character.toString(c) + "b").value();
            assertThat(Slug.of(once).value()).isEqualTo(once);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a.b", "é", "ﬁ", "a\u0000"})
    void whatIsNotASlugIsRefused(String text) {
        assertThat(Slug.isCanonical(text)).isEqualTo(text.equals("é"));
        if (!text.equals("é")) {
            assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPlainOneIsItsOwnUpToTheLongest() {
        for (String text : new String[] {"a", "0", "fair-payment", "a-1-b", "a".repeat(Slug.MAX)}) {
            assertThat(Slug.isCanonical(text)).isTrue();
            assertThat(Slug.of(text)).isEqualTo(new Slug(text));
        }
        assertThat(Slug.isCanonical("a".repeat(Slug.MAX + 1))).isFalse();
    }

    @Test
    void isCutAtEightyCodePointsAndStaysLegalWhenNumbered() {
        Slug longest = Slug.of("𝒜b ".repeat(60));
        assertThat(longest.value().codePointCount(0, longest.value().length())).isLessThanOrEqualTo(Slug.MAX);
        assertThat(longest.numbered(12).value()).endsWith("-12");
        assertThat(Slug.of("plain").numbered(2)).isEqualTo(Slug.of("plain-2"));
    }
}
