package org.jixiao.common.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private record Part(String b, long a, Integer none, Instant at) {}

    private record Whole(List<Part> parts, Map<String, Object> more, BigDecimal amount) {}

    /** A record goes over its tree; a number that is no integer leaves the whole of it to the reference implementation. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"1.50", "1E+3", "0.1", "9007199254740993"})
    void aRecordHasTheReferenceFormOfItsText(BigDecimal amount) throws Exception {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        var parts = List.of(
                new Part("\u0000\u001f\u007f\"\\/\t\u2028\ud83d\ude00", Long.MAX_VALUE, null, Instant.EPOCH),
                new Part("", -(1L << 53) + 1, 7, null));
        var value = new Whole(
                amount == null ? parts.subList(1, 2) : parts,
                Map.of("\ud83d\ude00", List.of(), "\uff5e", Map.of(), "é", true),
                amount);

        assertThat(CanonicalJson.of(value, mapper)).isEqualTo(CanonicalJson.ofJson(mapper.writeValueAsString(value)));
    }

    @Test
    void whatIsAbsentStaysAbsentInAMapAndNullInAList() {
        var value = new HashMap<String, Object>();
        value.put("absent", null);
        value.put("list", Arrays.asList("a", null));

        assertThat(CanonicalJson.of(value)).isEqualTo("{\"list\":[\"a\",null]}");
    }
}
