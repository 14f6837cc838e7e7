package org.jixiao.evaluation.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack is read strictly and proves itself; weights add up at every level. */
class RulePackTest {

    @Test
    void theShippedPackIsAcceptedWithAllItsPresets() {
        var accepted = NationalDefault.read();

        assertThat(accepted.pack().weightPresets()).containsOnlyKeys("A", "B", "C", "D", "E");
        assertThat(accepted.pack().smallCell()).isEqualTo(5);
        assertThat(accepted.digest()).startsWith("sha256:").hasSize(71);
        assertThat(RulePackReader.read(accepted.canonicalJson()).digest()).isEqualTo(accepted.digest());
    }

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"reverse\": \"R1\"          | \"reverse\": \"R2\"           | P8",
                "\"deductionFactor\": \"0.5\" | \"deductionFactor\": \"0.6\"  | P8",
                "\"D\": \"0.6\"               | \"D\": \"0.7\"                | P8",
                "\"D\": \"0.6\"               | \"D\": \"1.6\"                | J-pattern",
                "\"from\": \"90\"             | \"from\": \"91\"              | P8",
                "\"from\": \"80\"             | \"from\": \"95\"              | P7",
                "\"output\": \"50\"           | \"output\": \"51\"            | P2",
                "\"defaultPreset\": \"A\"     | \"defaultPreset\": \"Z\"      | P2",
                "\"flagFrom\": \"0.20\"       | \"flagFrom\": \"0.40\"        | P3",
                "\"unspent\": \"0.20\"        | \"unspent\": \"0.21\"         | P8",
                "\"dateSpanDays\": 30         | \"dateSpanDays\": 0           | J-minimum",
                "\"region\": \"CN\"       | \"region\": null              | J-type",
            })
    void aPackWithOneChangedValueIsRefusedByTheRuleThatItBreaks(String from, String to, String rule) {
        var json = NationalDefault.json();
        assertThat(json).contains(from);

        assertThatThrownBy(() -> RulePackReader.read(json.replaceFirst(Pattern.quote(from), to)))
                .isInstanceOfSatisfying(RulePackRefused.class, refused -> assertThat(refused.faults())
                        .anyMatch(fault -> fault.startsWith(rule)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "+90", "0x10", "90.1234567", "ninety", " 90"})
    void aNumberThatIsNoPlainDecimalIsRefused(String number) {
        var json = NationalDefault.json()
                .replace("\"goalWeightTotal\": \"90\"", "\"goalWeightTotal\": \"" + number + "\"");

        assertThatThrownBy(() -> RulePackReader.read(json)).isInstanceOf(RulePackRefused.class);
    }

    @Test
    void anUnknownPropertyIsRefused() {
        var json = NationalDefault.json().replaceFirst("\\{", "{\"smallcell\": 3,");

        assertThatThrownBy(() -> RulePackReader.read(json))
                .isInstanceOf(RulePackRefused.class)
                .hasMessageContaining("smallcell");
    }

    @Test
    void weightsThatFollowThePresetHaveNoFault() {
        assertThat(faultsOf(List.of("OUTPUT 数量 25", "OUTPUT 质量 25", "OUTCOME 社会 30", "SATISFACTION 满意 10")))
                .isEmpty();
    }

    @Test
    void everyLevelThatDoesNotAddUpIsNamedAtOnce() {
        var faults = Weights.faults(
                weighed(List.of("OUTPUT 数量 25", "OUTPUT 质量 24", "OUTCOME 社会 0", "COST 成本 5.001")),
                Map.of("数量", new BigDecimal("20")),
                preset());

        assertThat(faults)
                .extracting(fault ->
                        fault.rule() + fault.index().map(index -> "@" + index).orElse(""))
                .containsExactly("W1@2", "W1@3", "W2", "W3", "W3", "W3", "W3", "W4");
    }

    private static List<Weights.Fault> faultsOf(List<String> rows) {
        return Weights.faults(weighed(rows), Map.of(), preset());
    }

    private static List<Weights.Weighed> weighed(List<String> rows) {
        var weighed = new ArrayList<Weights.Weighed>();
        for (var row : rows) {
            var parts = row.split(" ");
            weighed.add(new Weights.Weighed(IndicatorKind.valueOf(parts[0]), parts[1], "指标", new BigDecimal(parts[2])));
        }
        return weighed;
    }

    private static WeightPreset preset() {
        return NationalDefault.read().pack().weightPresets().get("A");
    }

    @ParameterizedTest
    @CsvSource({"2025.9, 2025.10", "2025.1, 2025.2", "2024.10, 2025.1", "2025.1-a, 2025.1-b", "2025, 2025.1"})
    void aLaterVersionComesAfterAnEarlierOne(String earlier, String later) {
        assertThat(RulePacks.sortable(earlier)).isLessThan(RulePacks.sortable(later));
    }
}
