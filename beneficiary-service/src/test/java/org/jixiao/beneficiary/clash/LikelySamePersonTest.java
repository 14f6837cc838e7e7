package org.jixiao.beneficiary.clash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.beneficiary.amendment.Amending.amended;
import static org.jixiao.beneficiary.amendment.Amending.members;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two entries under different identity numbers that are perhaps one person: weighed field by field, decided by a person. */
@QuarkusTest
class LikelySamePersonTest extends BeneficiaryServiceTest {

    private static final LocalDate BORN = LocalDate.of(1966, 5, 14);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            namesakes of one day in two villages      , true , 1966-05-14, true , false,     , 75, 'name,birth-date,sex'
            one entered twice in a village            , true , 1966-05-14, true , true ,     , 90, 'name,birth-date,sex,village'
            by ear                                    , false, 1966-05-14, true , true ,     , 80, 'sound,birth-date,sex,village'
            by ear in another village                 , false, 1966-05-14, true , false,     , 65, 'sound,birth-date,sex'
            namesakes of a year in a village          , true , 1966-09-02, true , true ,     , 60, 'name,sex,village'
            the day mistyped                          , true , 1966-05-15, true , true , false, 75, 'name,birth-date-in-part,sex,village'
            the day mistyped and paid into one account, true , 1966-05-15, true , true , true , 100, 'name,birth-date-in-part,sex,village,account'
            paid into one account in another village  , true , 1966-05-14, true , false, true , 100, 'name,birth-date,sex,account'
            a man and a woman of one name             , true , 1966-05-14, false, true ,     , 65, 'name,birth-date,other-sex,village'
            """)
    void eachFieldHasItsWeight(
            String which,
            boolean sameName,
            LocalDate born,
            boolean sameSex,
            boolean sameVillage,
            Boolean sameAccount,
            int points,
            String agreed)
            throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var weigh = owner.prepareStatement("select points, agreed from likeness(?, ?, ?, ?, ?, ?)")) {
            weigh.setBoolean(1, sameName);
            weigh.setObject(2, BORN);
            weigh.setObject(3, born);
            weigh.setBoolean(4, sameSex);
            weigh.setBoolean(5, sameVillage);
            weigh.setObject(6, sameAccount, java.sql.Types.BOOLEAN);
            try (var weighed = weigh.executeQuery()) {
                weighed.next();
                assertThat(weighed.getInt("points")).isEqualTo(points);
                assertThat(weighed.getString("agreed")).isEqualTo(agreed);
            }
        }
    }

    @Test
    void whoIsEnteredAgainUnderAnotherNumberIsToldByEveryPathWithWhatAgrees() {
        given("730481", "A1", "受益人甲", SyntheticPeople.boyBornOn(BORN), "虚拟01村");
        given("730481", "A2", "受益人甲", SyntheticPeople.boyBornOn(BORN), "虚拟01村");

        var told = told("730481");
        assertThat(told).singleElement().satisfies(clash -> assertThat(clash)
                .containsEntry("label", "证件号码不同，疑似同一人")
                .containsEntry("points", 90)
                .containsKeys("member", "otherMember", "otherHousehold"));
        assertThat((List<?>) told.get(0).get("agreement"))
                .extracting(one -> ((Map<?, ?>) one).get("label"))
                .map(String::valueOf)
                .containsExactly("姓名相同", "出生日期相同", "性别相同", "同村");

        var file = file(List.of(
                row("B1", "受益人乙", SyntheticPeople.boyBornOn(BORN)),
                row("B2", "受益人乙", SyntheticPeople.boyBornOn(BORN))));
        whenImported("730482", file);
        assertThat(told("730482")).hasSize(1);

        String corrected = given("730483", "A1", "受益人丙", SyntheticPeople.boyBornOn(BORN), "虚拟01村")
                .path("id");
        given("730483", "A2", "受益人丁", SyntheticPeople.boyBornOn(BORN), "虚拟01村");
        assertThat(told("730483")).isEmpty();
        amended("730483", corrected, """
                {"correcting": [{"member": "%s", "name": "受益人丁"}]}""".formatted(members("730483", corrected).get(0)));
        assertThat(told("730483")).hasSize(1);
    }

    @Test
    void whoSoundsTheSameIsToldAcrossHouseholdsButTwinsOfOneHouseholdAreNot() {
        given("730484", "A1", "受益人晓明", SyntheticPeople.boyBornOn(BORN), "虚拟01村");
        given("730484", "A2", "受益人小明", SyntheticPeople.boyBornOn(BORN), "虚拟01村");
        assertThat(told("730484")).singleElement().satisfies(clash -> assertThat(clash)
                .containsEntry("points", 80));

        household(
                "730485",
                "A1",
                "虚拟01村",
                person("head", "受益人晓明", SyntheticPeople.boyBornOn(BORN)) + ", "
                        + person("other", "受益人小明", SyntheticPeople.boyBornOn(BORN)));
        assertThat(told("730485")).isEmpty();
    }

    @Test
    void aPersonTwiceInOneHouseholdIsTold() {
        household(
                "730486",
                "A1",
                "虚拟01村",
                person("head", "受益人戊", SyntheticPeople.boyBornOn(BORN)) + ", "
                        + person("other", "受益人戊", SyntheticPeople.boyBornOn(BORN)));

        assertThat(told("730486")).singleElement().satisfies(clash -> assertThat(clash)
                .doesNotContainKey("otherHousehold")
                .containsKey("otherMember"));
    }

    @Test
    void namesakesOfAnotherVillageOrDayOrUnitClashWithNobody() {
        given("730487", "A1", "受益人己", SyntheticPeople.boyBornOn(BORN), "虚拟01村");
        given("730487", "A2", "受益人己", SyntheticPeople.boyBornOn(BORN), "虚拟02村");
        given("730487", "A3", "受益人己", SyntheticPeople.boyBornOn(BORN.plusDays(1)), "虚拟01村");
        given("730488", "A1", "受益人己", SyntheticPeople.boyBornOn(BORN), "虚拟01村");

        assertThat(told("730487")).isEmpty();
        assertThat(told("730488")).isEmpty();
    }

    @Test
    void aDecisionStaysUntilMoreAgreesAndTheClashGoesWhenTheyAreToldApart() {
        given("730489", "A1", "受益人晓庚", SyntheticPeople.boyBornOn(BORN), "虚拟01村");
        String second = given("730489", "A2", "受益人小庚", SyntheticPeople.boyBornOn(BORN), "虚拟01村")
                .path("id");
        var member = members("730489", second).get(0);
        var correction = "{\"correcting\": [{\"member\": \"%s\", \"name\": \"%s\"}]}";
        decided(told("730489").get(0));

        amended("730489", second, "{\"registration\": \"non-agricultural\"}");
        assertThat(told("730489")).extracting(one -> one.get("status")).containsExactly("decided");
        amended("730489", second, correction.formatted(member, "受益人晓庚"));
        assertThat(told("730489")).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("status", "open")
                .containsEntry("points", 90)
                .doesNotContainKey("decision"));
        decided(told("730489").get(0));
        amended("730489", second, correction.formatted(member, "受益人小庚"));
        amended("730489", second, correction.formatted(member, "受益人晓庚"));
        assertThat(told("730489")).extracting(one -> one.get("status")).containsExactly("decided");
        amended("730489", second, "{\"village\": \"虚拟02村\"}");
        assertThat(told("730489")).extracting(one -> one.get("status")).containsExactly("cleared");
    }

    private static void decided(Map<String, Object> told) {
        var clash = as(Tokens.approver("730489")).get("/api/v1/clashes/" + told.get("id"));
        asOnVersion(Tokens.approver("730489"), clash.header("ETag"))
                .body("{\"decision\": \"legitimate\", \"reason\": \"入户核实为堂兄弟\"}")
                .post("/api/v1/clashes/" + clash.path("id") + "/decision")
                .then()
                .statusCode(200)
                .body("status", is("decided"));
    }

    private static Response given(String unit, String number, String name, String identity, String village) {
        return household(unit, number, village, person("head", name, identity));
    }

    private static String person(String relation, String name, String identity) {
        return """
                {"name": "%s", "relation": "%s", "identityNumber": "%s", "insuredChild": false}""".formatted(name, relation, identity);
    }

    private static Response household(String unit, String number, String village, String members) {
        var answer = as(Tokens.clerk(unit))
                .body("""
                        {"region": "130109", "unit": "%s", "number": "%s", "categories": ["hardship"],
                         "registration": "agricultural", "township": "130109100", "village": "%s",
                         "members": [%s]}""".formatted(unit, number, village, members))
                .post("/api/v1/households");
        answer.then().statusCode(201);
        return answer;
    }

    private static String row(String number, String name, String identity) {
        return number + ",困难,农业,130109100,虚拟01村," + name + "," + name + ",户主,," + identity + ",,否,,\r\n";
    }

    private static List<Map<String, Object>> told(String unit) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/clashes?unit=" + unit + "&kind=likely-same-person")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
