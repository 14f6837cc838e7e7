package org.jixiao.beneficiary.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.beneficiary.Enrolling.*;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 重复享受, case by case: who has the other benefit, who asks for this one, which of the two says that they exclude one
 * another, and whether the other has ended. In one unit the answer is a refusal, in two a clash.
 */
@QuarkusTest
class DoubleBenefitLevelsTest extends BeneficiaryServiceTest {

    private static final String CASES = """
            head      | head      | held  |            | true
            head      | head      | asked |            | true
            head      | head      | both  |            | true
            head      | head      | none  |            | false
            head      | spouse    | held  |            | false
            head      | household | held  |            | true
            head      | household | asked |            | true
            household | head      | held  |            | true
            household | head      | asked |            | true
            household | household | asked |            | true
            household | household | none  |            | false
            """;
    private static final String ENDED = """
            head      | head      | held  | 2025-05-31 | false
            head      | head      | held  | 2025-06-20 | false
            head      | head      | held  | 2025-06-21 | true
            household | head      | held  | 2025-05-31 | false
            household | head      | held  | 2025-06-21 | true
            """;

    @ParameterizedTest(name = "{0} has, {1} asks, {2} says it, ended {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = CASES + ENDED)
    void aBenefitOfTheSameUnitIsRefused(String held, String asks, String says, String ended, boolean doubled) {
        var pair = givenWhatIsHeld("774021", "774021", held, asks, says, ended);

        var answer = whenAsked(pair, asks);

        if (doubled) {
            refused(answer.then(), 409, "enrolment-double-benefit");
        } else {
            answer.then().statusCode(201);
        }
    }

    @ParameterizedTest(name = "{0} has, {1} asks, {2} says it, ended {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = CASES)
    void aBenefitOfAnotherUnitIsTold(String held, String asks, String says, String ended, boolean doubled) {
        var pair = givenWhatIsHeld("774022", "774023", held, asks, says, ended);

        String enrolment =
                whenAsked(pair, asks).then().statusCode(201).extract().path("id");

        assertThat(doublesOf("774023", enrolment)).hasSize(doubled ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} has, {1} asks, {2} says it, ended {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = ENDED)
    void aBenefitOfAnotherUnitThatEndedIsToldNoMoreButNothingIsConfirmedFromADayBeforeItsEnd(
            String held, String asks, String says, String ended) {
        var pair = givenWhatIsHeld("774024", "774025", held, asks, says, ended);
        var enrolment = "/api/v1/enrolments/"
                + whenAsked(pair, asks).then().statusCode(201).extract().path("id");
        assertThat(doublesOf("774025", enrolment.replaceFirst(".*/", ""))).isEmpty();
        act(villager("774025"), enrolment, "village-review", on(REVIEWED));
        act(township("774025"), enrolment, "township-examination", on(EXAMINED));
        act(Tokens.approver("774025"), enrolment, "approval", on(EXAMINED));
        whenItsPeriodIsOver(givenAPublishedNotice("774025", pair.asked));

        var june = act(Tokens.approver("774025"), enrolment, "confirmation", from("2025-06"));

        if (ended.compareTo("2025-06-01") > 0) {
            refused(june.then(), 409, "enrolment-double-benefit-elsewhere");
            act(Tokens.approver("774025"), enrolment, "confirmation", from("2025-07"))
                    .then()
                    .statusCode(200);
        } else {
            june.then().statusCode(200);
        }
    }

    private static String on(String step) {
        return step.replaceFirst("2025-\\d\\d-\\d\\d", "2025-06-25");
    }

    private static String from(String month) {
        return "{\"from\": \"%s\", \"opinion\": \"同意\", \"on\": \"2025-07-10\"}".formatted(month);
    }

    private static int cases;

    private record Pair(String unit, String asked, String household) {}

    private static Pair givenWhatIsHeld(
            String unit, String asking, String held, String asks, String says, String ended) {
        var number = "H" + cases++;
        var couple = file(bereavedCouple(number));
        whenImported(unit, couple);
        if (!unit.equals(asking)) {
            whenImported(asking, couple);
        }
        var first = givenAProgramme(unit, "held-" + number, terms(held, says.matches("held|both"), "asked-" + number));
        var second =
                givenAProgramme(asking, "asked-" + number, terms(asks, says.matches("asked|both"), "held-" + number));
        var household = household(unit, number);
        var enrolment = givenAnEnrolment(unit, first, household, memberOf(unit, household, held));
        if (ended != null) {
            whenDecided(unit, enrolment, "exit", ended);
        }
        return new Pair(asking, second, household(asking, number));
    }

    private static Response whenAsked(Pair pair, String asks) {
        var member = memberOf(pair.unit, pair.household, asks);
        return as(Tokens.clerk(pair.unit))
                .body("""
                        {"programme": "%s", "household": "%s", %s "appliedOn": "2025-06-20", "proof": "申请表 2025-0002"}""".formatted(
                                pair.asked, pair.household, member == null ? "" : "\"member\": \"" + member + "\","))
                .post("/api/v1/enrolments");
    }

    private static String memberOf(String unit, String household, String level) {
        return level.equals("household") ? null : member(unit, household, level.equals("head") ? 0 : 1);
    }

    private static String terms(String level, boolean says, String other) {
        var kind = level.equals("household") ? PERSONS.replace("person", "household") : PERSONS;
        return kind + ", \"enrolment\": {\"required\": true" + (says ? ", \"excludes\": [\"" + other + "\"]" : "")
                + "}";
    }

    private static List<Map<String, Object>> doublesOf(String unit, String enrolment) {
        List<Map<String, Object>> told = as(Tokens.clerk(unit))
                .get("/api/v1/clashes?limit=200&unit=" + unit + "&kind=double-benefit")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return told.stream()
                .filter(clash -> enrolment.equals(clash.get("enrolment")))
                .toList();
    }
}
