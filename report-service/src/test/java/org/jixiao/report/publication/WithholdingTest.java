package org.jixiao.report.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithholdingTest {

    private static final FactSubject UNIT = FactSubject.ofUnit("130109", "725001");

    @ParameterizedTest
    @CsvSource({
        // 5 and more, and none at all, tell nothing of a single household
        "delivery.households, 5, 户, false",
        "delivery.households, 0, 户, false",
        "delivery.households, 4, 户, true",
        "delivery.persons, 1, 人, true",
        // staff is public; yuan and rates are no counts of people
        "staff.actual, 3, 人, false",
        "project.spent, 3, 元, false",
        "coverage.rate, 0.0004, , false",
    })
    void aCountOfOneToFourHouseholdsOrPersonsIsWithheld(String name, String value, String unit, boolean withheld) {
        assertThat(withheldOf(fact(name, project(1), value, unit)))
                .isEqualTo(withheld ? Set.of(name + " 1 " + value) : Set.of());
    }

    @Test
    void whatWouldGiveASmallCountAwayBesideTheTotalIsWithheldWithIt() {
        var withheld = withheldOf(
                fact("delivery.households", UNIT, "2702", "户"),
                fact("delivery.households", project(1), "2607", "户"),
                fact("delivery.households", project(2), "92", "户"),
                fact("delivery.households", project(3), "3", "户"));

        // 2702 - 2607 - 92 would be the 3: one more goes, and it is the one that costs least.
        assertThat(withheld).containsExactlyInAnyOrder("delivery.households 3 3", "delivery.households 2 92");
    }

    @Test
    void withoutATotalOfThemTheOtherPartsStay() {
        var withheld = withheldOf(
                fact("delivery.households", project(1), "2607", "户"),
                fact("delivery.households", project(3), "3", "户"));

        assertThat(withheld).containsExactly("delivery.households 3 3");
    }

    @Test
    void moneyAndStandardOfFewAreWithheldForTheyDivideIntoTheCount() {
        var withheld = withheldOf(
                fact("delivery.persons", project(4), "3", "人"),
                fact("delivery.amount", project(4), "12000.00", "元"),
                fact("delivery.standard", project(4), "4000.00", "元"),
                fact("project.spent", project(4), "12000.00", "元"),
                fact("delivery.amount", project(1), "78210.00", "元"));

        assertThat(withheld)
                .containsExactlyInAnyOrder(
                        "delivery.persons 4 3", "delivery.amount 4 12000.00", "delivery.standard 4 4000.00");
    }

    private static Set<String> withheldOf(Fact... quoted) {
        var withheld = new Withholding(List.of(quoted), 5).digests();
        return List.of(quoted).stream()
                .filter(fact -> withheld.contains(fact.digest()))
                .map(WithholdingTest::named)
                .collect(Collectors.toSet());
    }

    private static String named(Fact fact) {
        var project = fact.subject().project();
        return fact.name() + " " + (project == null ? "unit" : project.getLeastSignificantBits()) + " " + fact.value();
    }

    private static FactSubject project(int number) {
        return UNIT.withProject(new UUID(0, number));
    }

    private static Fact fact(String name, FactSubject subject, String value, String unit) {
        return Fact.measured(
                name,
                subject,
                2025,
                LocalDate.of(2025, 12, 31),
                Instant.parse("2026-02-01T01:00:00Z"),
                new FactReading(value, 1, "sha256:rows", "/api/v1/deliveries"),
                unit == null ? "" : unit);
    }
}
