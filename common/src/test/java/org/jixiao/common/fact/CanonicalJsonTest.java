package org.jixiao.common.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    /** What is written straight from the value is what Jackson and the reference implementation make of it. */
    @Test
    void whatIsWrittenStraightIsTheReferenceForm() throws Exception {
        var everyCharacter = IntStream.range(0, 0x3000)
                .mapToObj(character -> String.valueOf((char) character))
                .collect(Collectors.joining());
        var value = Map.of(
                "b", List.of(1, -7, Integer.MIN_VALUE, true, false),
                "B", Map.of("ä", "", "\u20ac", everyCharacter, "\r", "\ud83d\ude00", "1", List.of()),
                "a", UUID.fromString("0197a9c2-4c3e-7a51-8d20-6f3f8a1c2b4d"),
                "", Map.of());

        assertThat(CanonicalJson.of(value))
                .isEqualTo(CanonicalJson.ofJson(new ObjectMapper().writeValueAsString(value)));
    }

    @Test
    void whatIsAbsentStaysAbsentInAMapAndNullInAList() {
        var value = new HashMap<String, Object>();
        value.put("absent", null);
        value.put("list", Arrays.asList("a", null));

        assertThat(CanonicalJson.of(value)).isEqualTo("{\"list\":[\"a\",null]}");
    }
}
