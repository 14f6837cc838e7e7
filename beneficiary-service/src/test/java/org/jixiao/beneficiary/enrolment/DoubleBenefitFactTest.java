package org.jixiao.beneficiary.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.beneficiary.Enrolling.*;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Possible double benefits are counted as they were known at an instant, whatever became of them since. */
@QuarkusTest
class DoubleBenefitFactTest extends BeneficiaryServiceTest {

    private static final String REGISTERED = PERSONS + ", \"enrolment\": {\"required\": true}";

    @Test
    void aPossibleDoubleBenefitCountsFromWhenItIsFoundUntilItIsLegitimateOrGone() {
        var couple = file(bereavedCouple("H1"));
        whenImported("774031", couple);
        whenImported("774032", couple);
        var here = household("774031", "H1");
        var elsewhere = household("774032", "H1");
        givenAnEnrolment("774031", givenAProgramme("774031", "a", REGISTERED), here, member("774031", here, 0));
        var then = new LinkedHashMap<String, Response>();
        then.put("0 nothing elsewhere", reading(""));
        var other = givenAnEnrolment(
                "774032",
                givenAProgramme("774032", "b", REGISTERED.replace("true}", "true, \"excludes\": [\"c\"]}")),
                elsewhere,
                member("774032", elsewhere, 0));
        givenAnApplication("774031", givenAProgramme("774031", "c", REGISTERED), here, member("774031", here, 0));
        then.put("0 on the way to the register", reading(""));
        var second = givenAProgramme("774032", "d", REGISTERED.replace("true}", "true, \"excludes\": [\"a\"]}"));
        var rival = givenAnApplicationDecidedOn(second, elsewhere);
        then.put("0 not looked at since", reading(""));

        whenImported("774031", couple.replace("虚拟01村", "虚拟02村"));
        then.put("1 found", reading(""));
        decided("legitimate");
        then.put("0 legitimate", reading(""));
        decided("to-correct");
        then.put("1 to be corrected", reading(""));
        assertThat(fact("774031", "enrolment.doubleBenefits", "&asOf=2025-02-28"))
                .isEqualTo("0");
        whenDecided("774032", rival, "exit", "2025-03-01");
        whenImported("774031", couple.replace("虚拟01村", "虚拟03村"));
        then.put("0 gone", reading(""));

        assertThat(other).isNotEqualTo(rival);
        then.forEach((expected, first) -> {
            var again = reading("&knownAt=" + first.path("knownAt"));
            assertThat(first.<String>path("value")).as(expected).isEqualTo(expected.substring(0, 1));
            assertThat(again.<String>path("value")).as(expected).isEqualTo(first.path("value"));
            assertThat(again.<String>path("digest")).as(expected).isEqualTo(first.path("digest"));
        });
    }

    @Test
    void whatBecameOfADoubleBenefitIsNeverChanged() {
        assertThatThrownBy(() -> {
                    try (var owner = SuiteResource.asOwner();
                            var statement = owner.createStatement()) {
                        statement.execute("truncate double_benefit_event");
                    }
                })
                .hasMessageContaining("append");
    }

    private static String givenAnApplicationDecidedOn(String programme, String household) {
        var enrolment = givenAnApplication("774032", programme, household, member("774032", household, 0));
        examined("774032", enrolment);
        whenItsPeriodIsOver(givenAPublishedNotice("774032", programme));
        decideAll("774032", "legitimate");
        whenConfirmed("774032", enrolment).then().statusCode(200);
        return enrolment;
    }

    private static void decided(String decision) {
        decideAll("774031", decision);
    }

    private static void decideAll(String unit, String decision) {
        List<String> ids = as(Tokens.clerk(unit))
                .get("/api/v1/clashes?unit=" + unit + "&kind=double-benefit")
                .path("items.id");
        ids.forEach(id -> act(
                        Tokens.approver(unit),
                        "/api/v1/clashes/" + id,
                        "decision",
                        "{\"decision\": \"%s\", \"reason\": \"已与对方核实\"}".formatted(decision))
                .then()
                .statusCode(200));
    }

    private static Response reading(String more) {
        return as(Tokens.clerk("774031"))
                .get("/api/v1/facts/enrolment.doubleBenefits?region=130109&unit=774031&fiscalYear=2025" + more)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
