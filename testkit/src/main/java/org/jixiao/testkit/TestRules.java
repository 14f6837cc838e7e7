package org.jixiao.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;

/** The style of tests, executable, as {@link HouseRules} is that of what runs. */
public final class TestRules {

    private TestRules() {}

    @ArchTest
    static final ArchRule no_test_has_its_day_from_the_machine = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .because("the district's day begins eight hours before the machine's: such a test fails every night");
}
