package org.commonhold.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RFC 8785, as far as the commons needs it. */
class CanonicalJsonTest {

    private static String json(@Nullable Object value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }

    @Test
    void namesSortByUtf16CodeUnitsAsInTheExampleOfSection323() {
        Map<String, String> example = new LinkedHashMap<>();
        example.put("\u20ac", "Euro Sign");
        example.put("\r", "Carriage Return");
        example.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        example.put("1", "One");
        example.put("\ud83d\ude00", "Emoji: Grinning Face");
        example.put("\u0080", "Control");
        example.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(json(example))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void textsHaveTheShortestEscapesAsInTheExampleOfSection322() {
        assertThat(json("\u20ac$\u000f\nA'B\"\\\\\"/")).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(json("\b\t\n\f\r\u0000\u001f\u007f\u2028"))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\"");
    }

    @Test
    void literalsAndListsHaveNoWhiteSpace() {
        assertThat(json(Arrays.asList(null, true, false, 56, -1L, "x", List.of(), Map.of())))
                .isEqualTo("[null,true,false,56,-1,\"x\",[],{}]");
    }

    @Test
    void theSameMembersInAnyOrderAreTheSameBytes() {
        assertThat(json(Map.of("b", 1, "a", Map.of("d", 2, "c", 3)))).isEqualTo("{\"a\":{\"c\":3,\"d\":2},\"b\":1}");
    }

    @Test
    void whatReadersCouldDisagreeOnIsRefused() {
        for (Object value : new Object[] {1L << 53, Long.MIN_VALUE, 0.1, "\ud800", "a\udc00b", new Object()}) {
            assertThatThrownBy(() -> CanonicalJson.bytes(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
