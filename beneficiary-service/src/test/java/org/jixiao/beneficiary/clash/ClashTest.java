package org.jixiao.beneficiary.clash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.beneficiary.amendment.Amending.CHILD;
import static org.jixiao.beneficiary.amendment.Amending.aBoy;
import static org.jixiao.beneficiary.amendment.Amending.aHousehold;
import static org.jixiao.beneficiary.amendment.Amending.amended;
import static org.jixiao.beneficiary.amendment.Amending.members;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Registering;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClashTest extends BeneficiaryServiceTest {

    @Test
    void siblingsTwinsAndNamesakesClashWithNobody() {
        var born = CHILD.minusYears(1);
        aHousehold("730401", "A1", "hardship", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(born));
        aHousehold("730401", "A2", "hardship", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(born.plusDays(3)));
        aHousehold("730402", "A1", "hardship", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(born));

        assertThat(clashes("730401")).isEmpty();
        assertThat(clashes("730402")).isEmpty();
    }

    @Test
    void whoIsRegisteredInAnotherUnitTooIsToldOnEveryPathWithoutSayingWhere() {
        var mother = SyntheticPeople.woman();
        aHousehold("730411", "A1", "hardship", mother, null);

        String byApi = aHousehold("730412", "A1", "hardship", mother, null).path("id");
        whenImported("730413", file(List.of("B1,困难,农业,130109100,虚拟01村,受益人B1,受益人B1,户主,," + mother + ",,否,,\r\n")));
        String changed = aHousehold("730414", "A1", "hardship", SyntheticPeople.woman(), null)
                .path("id");
        amended("730414", changed, """
                {"correcting": [{"member": "%s", "identityNumber": "%s"}]}""".formatted(members("730414", changed).get(0), mother));

        for (var unit : List.of("730412", "730413", "730414")) {
            assertThat(clashes(unit)).singleElement().satisfies(clash -> assertThat(clash)
                    .containsEntry("kind", "registered-elsewhere")
                    .containsEntry("status", "open")
                    .containsKey("member")
                    .doesNotContainKey("otherHousehold"));
        }
        assertThat(clashes("730412").get(0)).containsEntry("household", byApi);
        assertThat(as(Tokens.clerk("730412")).get("/api/v1/clashes?unit=730412").asString())
                .doesNotContain("730411");
    }

    @Test
    void aClashIsClearedWhenItsCauseIsGoneAndToldAgainIfItComesBack() {
        var mother = SyntheticPeople.woman();
        aHousehold("730421", "A1", "hardship", mother, null);
        String household = aHousehold("730422", "A1", "hardship", mother, null).path("id");
        var member = members("730422", household).get(0);
        var correction = "{\"correcting\": [{\"member\": \"%s\", \"identityNumber\": \"%s\"}]}";

        amended("730422", household, correction.formatted(member, SyntheticPeople.woman()));
        assertThat(clashes("730422")).extracting(clash -> clash.get("status")).containsExactly("cleared");

        amended("730422", household, correction.formatted(member, mother));
        assertThat(clashes("730422")).extracting(clash -> clash.get("status")).containsExactly("cleared", "open");
    }

    @Test
    void whatAPersonDecidedStaysDecidedWhateverIsEnteredLater() {
        var mother = SyntheticPeople.woman();
        aHousehold("730431", "A1", "hardship", mother, null);
        String household = aHousehold("730432", "A1", "hardship", mother, null).path("id");
        var clash = as(Tokens.approver("730432"))
                .get("/api/v1/clashes/" + clashes("730432").get(0).get("id"));

        asOnVersion(Tokens.approver("730432"), clash.header("ETag"))
                .body("{\"decision\": \"legitimate\", \"reason\": \"户籍在两地各一半时间，已与对方单位核对\"}")
                .post("/api/v1/clashes/" + clash.path("id") + "/decision")
                .then()
                .statusCode(200)
                .body("status", is("decided"))
                .body("decision", is("legitimate"));
        amended("730432", household, "{\"village\": \"虚拟02村\"}");

        assertThat(clashes("730432")).extracting(one -> one.get("status")).containsExactly("decided");
        refused(
                asOnVersion(Tokens.approver("730432"), clash.header("ETag"))
                        .body("{\"decision\": \"to-correct\", \"reason\": \"示例理由\"}")
                        .post("/api/v1/clashes/" + clash.path("id") + "/decision")
                        .then(),
                412,
                "stale-version");
    }

    @Test
    void oneAccountOfTwoHouseholdsIsToldOnceAndGoneWhenOneOfThemChangesIt() {
        String one = aHousehold("730441", "A1", "hardship", SyntheticPeople.woman(), null)
                .path("id");
        String other = aHousehold("730441", "A2", "hardship", SyntheticPeople.woman(), null)
                .path("id");
        amended("730441", one, account("730441", one, "6200000000004411"));
        assertThat(ofAccounts()).isEmpty();

        amended("730441", other, account("730441", other, "6200000000004411"));
        assertThat(ofAccounts()).singleElement().satisfies(clash -> assertThat(clash)
                .containsEntry("kind", "account-shared")
                .containsEntry("household", one)
                .containsEntry("otherHousehold", other));

        amended("730441", other, account("730441", other, "6200000000004412"));
        assertThat(ofAccounts()).extracting(clash -> clash.get("status")).containsExactly("cleared");
    }

    @Test
    void anInsuredChildOutsideTheAgeAndAMissingGuardianAndAMissingGradeAreTold() {
        whenImported("730451", file(Registering.onlyChildFamily("H1", "130109100", CHILD.plusYears(8))));
        assertThat(clashes("730451")).extracting(clash -> clash.get("kind")).containsExactly("insured-child-age");

        String household = aHousehold("730452", "A1", "disabled-only-child", SyntheticPeople.woman(), aBoy())
                .path("id");
        var guardian = members("730452", household).get(0);
        amended("730452", household, """
                {"dossier": {"basis": {"basis": "consent", "notifiedOn": "2025-01-10"},
                             "grounds": [{"category": "disabled-only-child", "since": "2020-01-01", "ground": "残疾人证", "grade": 4}]}}""");
        assertThat(clashes("730452"))
                .extracting(clash -> clash.get("kind"))
                .containsExactlyInAnyOrder("consent-missing", "grade-missing");

        amended("730452", household, """
                {"dossier": {"basis": {"basis": "consent", "notifiedOn": "2025-01-10", "guardian": "%s",
                                       "consentedOn": "2025-01-10"},
                             "grounds": [{"category": "disabled-only-child", "since": "2020-01-01", "ground": "残疾人证", "grade": 3}]}}""".formatted(guardian));
        assertThat(clashes("730452")).extracting(clash -> clash.get("status")).containsOnly("cleared");
    }

    @Test
    void whoIsRecordedAsDeadElsewhereIsTold() {
        var mother = SyntheticPeople.woman();
        var child = aBoy();
        String household = aHousehold("730461", "A1", "hardship", mother, child).path("id");
        amended("730461", household, """
                {"leaving": [{"member": "%s", "ground": "death", "leftOn": "2025-01-05"}]}""".formatted(members("730461", household).get(1)));

        aHousehold("730462", "A1", "hardship", SyntheticPeople.woman(), child);

        assertThat(clashes("730462")).extracting(clash -> clash.get("kind")).containsExactly("dead-elsewhere");
    }

    private static String account(String unit, String household, String number) {
        return """
                {"dossier": {"account": {"holder": "%s", "bank": "示例农村信用社", "number": "%s"}}}""".formatted(members(unit, household).get(0), number);
    }

    private static List<Map<String, Object>> clashes(String unit) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/clashes?unit=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static List<Map<String, Object>> ofAccounts() {
        return clashes("730441").stream()
                .filter(clash -> clash.get("kind").equals("account-shared"))
                .toList();
    }
}
