package org.jixiao.verifier.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.verifier.Hashes;
import org.jixiao.verifier.Json;
import org.jixiao.verifier.Unreadable;
import org.jixiao.verifier.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCheckTest {

    private static final Map<String, Fraction> VALUES = Map.of(
            "w", Fraction.of(new BigDecimal("10")),
            "T", Fraction.of(new BigDecimal("3")),
            "V", Fraction.of(new BigDecimal("2")));

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "w * V / T              | 6.67",
                "w - V - T              | 5.00",
                "w - (V - T)            | 11.00",
                "w * max(0, 2 * T - V)  | 40.00",
                "min(w, V) + 0.005      | 2.01",
                "round(w / T) * T       | 9.99",
                "w / T * T              | 10.00",
            })
    void anExpressionIsExactUntilItIsRounded(String expression, String value) {
        assertThat(Expression.value(expression, VALUES).rounded(2)).isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w +", "w w", "(w", "min(w)", "x", "w / 0", "w ** 2", "", "w $"})
    void whatIsNoExpressionIsNotEvaluated(String expression) {
        assertThatThrownBy(() -> Expression.value(expression, VALUES))
                .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
    }

    /** Two indicators of 90 points, money spent to 78.70 %, and the total of both. */
    private static final String TRACES = """
            [{"subject": "execution", "result": "7.87", "steps": [
               {"rule": "S20", "condition": "A > 0", "formula": "m * B / A", "rounding": "HALF_UP 2", "result": "7.87",
                "inputs": {"m": {"value": "10", "source": "pack"}, "A": {"value": "2198600.00", "source": "fact:1"},
                           "B": {"value": "1730300.00", "source": "fact:2"}}}]},
             {"subject": "投保户数", "result": "50.00", "steps": [
               {"rule": "S1", "condition": "V >= T", "formula": "w", "rounding": "HALF_UP 2", "result": "50.00",
                "inputs": {"w": {"value": "50", "source": "seal:1"}, "T": {"value": "2607", "source": "seal:1"},
                           "V": {"value": "2607", "source": "fact:3"}}}]},
             {"subject": "满意度", "result": "36.00", "steps": [
               {"rule": "S1", "condition": "V < T", "formula": "w * V / T", "rounding": "HALF_UP 2", "result": "36.00",
                "inputs": {"w": {"value": "40", "source": "seal:1"}, "T": {"value": "95", "source": "seal:1"},
                           "V": {"value": "85.5", "source": "fact:4"}}}]},
             {"subject": "total", "result": "93.87", "steps": [
               {"rule": "S21", "formula": "s1 + s2", "rounding": "HALF_UP 2", "result": "86.00",
                "inputs": {"s1": {"value": "50.00", "source": "indicator:投保户数"},
                           "s2": {"value": "36.00", "source": "indicator:满意度"}}},
               {"rule": "S22", "formula": "e + I * rest / G", "rounding": "HALF_UP 2", "result": "93.87",
                "inputs": {"e": {"value": "7.87", "source": "execution"}, "I": {"value": "86.00", "source": "step:1"},
                           "rest": {"value": "90", "source": "pack"}, "G": {"value": "90", "source": "pack"}}},
               {"rule": "S25", "condition": "A > B", "rounding": "NONE", "result": "yellow",
                "inputs": {"A": {"value": "2198600.00", "source": "execution"},
                           "B": {"value": "1730300.00", "source": "execution"}}}]}]""";

    @TempDir
    Path folder;

    @Test
    void scoresThatFollowFromTheirTracesAreSaidSo() throws Exception {
        assertThat(findings(TRACES)).isEmpty();
        assertThat(whenVerified(answer(TRACES))).isEqualTo(0);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"result\": \"36.00\", \"steps\"  | \"result\": \"36.01\", \"steps\"",
                "\"value\": \"85.5\"                 | \"value\": \"86\"",
                "\"value\": \"2607\", \"source\": \"fact:3\" | \"value\": \"2606\", \"source\": \"fact:3\"",
                "\"value\": \"36.00\", \"source\": \"indicator:满意度\" | \"value\": \"40.00\", \"source\": \"indicator:满意度\"",
                "indicator:满意度\"                   | indicator:知晓率\"",
                "\"value\": \"7.87\", \"source\": \"execution\" | \"value\": \"10\", \"source\": \"execution\"",
                "\"value\": \"1730300.00\", \"source\": \"execution\" | \"value\": \"1\", \"source\": \"execution\"",
                "\"formula\": \"s1 + s2\"            | \"formula\": \"s1 + s2 + 1\"",
                "\"subject\": \"满意度\"             | \"subject\": \"投保户数\"",
            })
    void everyChangeOfOneTraceIsFound(String from, String to) throws Exception {
        var changed = TRACES.replace(from, to);
        assertThat(changed).isNotEqualTo(TRACES);

        assertThat(findings(changed)).isNotEmpty();
    }

    /** Whoever makes all traces agree with one another is given away by the digest that was recorded with the score. */
    @Test
    void tracesThatWereWrittenAnewDoNotHaveTheRecordedDigest() throws Exception {
        var other = TRACES.replace("fact:4", "fact:5");
        assertThat(findings(other)).isEmpty();

        assertThat(whenVerified(answer(TRACES).replace("fact:4", "fact:5"))).isEqualTo(1);
    }

    /** A target that was changed is scored under each of its baselines; all of them are recomputed. */
    @Test
    void theTracesOfAnEarlierBaselineAreRecomputedToo() throws Exception {
        var newest = answer(TRACES);
        var both = newest.substring(0, newest.length() - 1) + ",\"baselines\":[{\"baseline\":1,"
                + answer(TRACES).substring(1) + "]}";

        assertThat(ScoreCheck.findings(both)).isEmpty();
        var at = both.indexOf("baselines");
        var changed = both.substring(0, at) + both.substring(at).replace("\"36.00\"", "\"36.01\"");
        assertThat(ScoreCheck.findings(changed)).isNotEmpty().allMatch(it -> it.startsWith("baseline 1: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"traces\": 1}", "{\"traces\": [{\"subject\": 1}]}", "{\"traces\": [{}]}"})
    void whatIsNoTraceIsNotJudged(String text) throws IOException {
        assertThat(whenVerified(text)).isEqualTo(2);
    }

    private static List<String> findings(String traces) throws Unreadable {
        return ScoreCheck.findings(answer(traces));
    }

    /** As the service answers: compact, with the digest over the canonical form. */
    private static String answer(String traces) throws Unreadable {
        var compact = compact(traces);
        var canonical = Canonical.of(Json.object("{\"traces\":" + compact + "}").get("traces"));
        return "{\"digest\":\"sha256:" + Hashes.ofText(canonical) + "\",\"traces\":" + compact + "}";
    }

    /** Blanks inside texts stay. */
    private static String compact(String json) {
        return json.replaceAll("\\s*\\n\\s*", "").replaceAll("([:,]) (?=[\"{\\[])", "$1");
    }

    private int whenVerified(String answer) throws IOException {
        var file = Files.writeString(folder.resolve("trace.json"), answer);
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Verifier(out).run(List.of("--scores", file.toString()));
    }
}
