package org.jixiao.beneficiary.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.beneficiary.amendment.Amending.TODAY;
import static org.jixiao.beneficiary.amendment.Amending.aBoy;
import static org.jixiao.beneficiary.amendment.Amending.aHousehold;
import static org.jixiao.beneficiary.amendment.Amending.amended;
import static org.jixiao.beneficiary.amendment.Amending.approved;
import static org.jixiao.beneficiary.amendment.Amending.members;
import static org.jixiao.beneficiary.amendment.Amending.proposed;
import static org.jixiao.beneficiary.amendment.Amending.proposedFrom;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AmendmentTest extends BeneficiaryServiceTest {

    private static final String LEAVES = """
            {"leaving": [{"member": "%s", "ground": "%s", "leftOn": "2025-01-05"}]}""";

    @Test
    void nothingChangesBeforeAnotherPersonHasApproved() {
        String household = anOnlyChildFamily("730301", "A1").path("id");
        var proposal = proposed("730301", household, """
                {"village": "虚拟02村"}""");

        proposal.then().statusCode(201).body("status", is("proposed")).body("changes[0].value", is("虚拟02村"));
        read("730301", household).body("village", is("虚拟01村")).body("version", is(0));
        refused(
                asOnVersion(
                                Tokens.person("clerk-730301", "130109", Set.of("730301"), "approver"),
                                proposal.header("ETag"))
                        .post("/api/v1/amendments/" + proposal.path("id") + "/approval")
                        .then(),
                403,
                "own-entry");

        approved("730301", proposal)
                .then()
                .statusCode(200)
                .body("status", is("approved"))
                .body("appliedVersion", is(1));
        read("730301", household).body("village", is("虚拟02村")).body("version", is(1));
        refused(approved("730301", proposal).then(), 412, "stale-version");
    }

    @Test
    void aReturnedAmendmentChangesNothingAndMakesRoomForAnother() {
        String household = anOnlyChildFamily("730302", "A1").path("id");
        var first = proposed("730302", household, "{\"village\": \"虚拟02村\"}");
        refused(proposed("730302", household, "{\"village\": \"虚拟03村\"}").then(), 409, "amendment-one-waits-already");

        asOnVersion(Tokens.approver("730302"), first.header("ETag"))
                .body("{\"reason\": \"材料不齐\"}")
                .post("/api/v1/amendments/" + first.path("id") + "/return")
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("材料不齐"));

        read("730302", household).body("village", is("虚拟01村"));
        proposed("730302", household, "{\"village\": \"虚拟03村\"}").then().statusCode(201);
        as(Tokens.clerk("730302"))
                .get("/api/v1/amendments?unit=730302&status=returned")
                .then()
                .body("items", hasSize(1))
                .body("items[0].changes", nullValue());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                    | /changes            | NoChange",
                "{\"correcting\": [{\"member\": \"%1$s\"}]}                            | /changes/correcting/0 | NoChange",
                "{\"correcting\": [{\"member\": \"%2$s\", \"name\": \"受益人0009\"}]}   | /changes/correcting/0/member | MemberOfHousehold",
                "{\"leaving\": [{\"member\": \"%2$s\", \"ground\": \"moved\", \"leftOn\": \"2025-01-01\"}]} | /changes/leaving/0/member | MemberOfHousehold",
                "{\"leaving\": [{\"member\": \"%1$s\", \"ground\": \"moved\", \"leftOn\": \"2999-01-01\"}]} | /changes/leaving/0/leftOn | NotInFuture",
                "{\"correcting\": [{\"member\": \"%1$s\", \"identityNumber\": \"130182197001012348\"}]} | /changes/correcting/0/identityNumber | IDENTITY_NUMBER_CHECK_DIGIT",
                "{\"withdrawing\": [\"%2$s\"]}                                        | /changes/withdrawing/0 | Departure",
                "{\"leaving\": [{\"member\": \"%1$s\", \"ground\": \"moved\", \"leftOn\": \"2025-01-01\"}]} | /changes | ONE_HEAD",
                "{\"categories\": [\"bereaved-only-child\"]}                           | /changes            | BEREAVED_WITH_CHILD",
                "{\"township\": \"130110100\"}                                        | /changes            | TOWNSHIP_ELSEWHERE",
                "{\"dossier\": {\"grounds\": [{\"category\": \"bereaved-only-child\", \"since\": \"2024-03-01\", \"until\": \"2024-03-01\", \"ground\": \"死亡证明\"}]}} | /changes/dossier/grounds/0/until | GroundPeriod",
                "{\"dossier\": {\"account\": {\"holder\": \"%2$s\", \"bank\": \"示例银行\", \"number\": \"6200000000000001\"}}} | /changes/dossier | MemberOfHousehold",
                "{\"dossier\": {\"account\": {\"holder\": \"%1$s\", \"bank\": \"示例银行\", \"number\": \"6200０00000000001\"}}} | /changes/dossier/account/number | Pattern"
            })
    void whatBreaksARuleIsRefusedWhenItIsProposed(String changes, String pointer, String rule) {
        var unit = String.valueOf(730310 + Math.floorMod((changes + rule).hashCode(), 1_000_000) % 40_000 + 100_000);
        String household = anOnlyChildFamily(unit, "A1").path("id");
        var head = members(unit, household).get(0);

        var answer = proposed(unit, household, changes.formatted(head, UUID.randomUUID()));

        refused(answer.then(), 400, "invalid-input")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.rule", hasItem(rule));
        assertThat(answer.asString()).doesNotContain("130182197001012348", "6200");
    }

    @Test
    void aDayThatLiesAheadOrBeforeThePresentVersionIsRefused() {
        String household = anOnlyChildFamily("730303", "A1").path("id");
        amended("730303", household, "{\"village\": \"虚拟02村\"}");

        for (var day : Set.of("2999-01-01", "2024-12-31")) {
            refused(
                            proposedFrom("730303", household, day, "{\"village\": \"虚拟03村\"}")
                                    .then(),
                            400,
                            "invalid-input")
                    .body("errors.pointer", hasItem("/effectiveOn"));
        }
    }

    @Test
    void whatWasMeasuredAgainstAnotherVersionIsNotApproved() {
        var registered = anOnlyChildFamily("730304", "A1");
        String household = registered.path("id");
        var waiting = proposed("730304", household, "{\"village\": \"虚拟02村\"}");
        waiting.then().statusCode(201);
        changedByAFile("730304", registered.path("members[0].id"), household);

        refused(approved("730304", waiting).then(), 409, "amendment-household-changed")
                .body("facts.baseVersion", is(0))
                .body("facts.version", is(1));
        read("730304", household).body("village", not(equalTo("虚拟02村")));
    }

    @Test
    void aCorrectedIdentityNumberIsStillTheSameMember() {
        var mother = SyntheticPeople.woman();
        var corrected = SyntheticPeople.woman();
        String household =
                aHousehold("730305", "A1", "only-child-rural", mother, aBoy()).path("id");
        var before = members("730305", household);

        amended("730305", household, """
                {"correcting": [{"member": "%s", "identityNumber": "%s"}]}""".formatted(before.get(0), corrected));

        assertThat(members("730305", household)).isEqualTo(before);
        read("730305", household)
                .body(
                        "members[0].identityNumber",
                        is(corrected.substring(0, 6) + "********" + corrected.substring(14)));
        lookedUp("730305", corrected).then().statusCode(200);
        lookedUp("730305", mother).then().statusCode(404);
    }

    @Test
    void whoIsRecordedAsDeadIsRegisteredNowhereInTheUnitUntilTheRecordIsWithdrawn() {
        var mother = SyntheticPeople.woman();
        var child = aBoy();
        String household = aHousehold("730306", "A1", "hardship", mother, child).path("id");
        var dead = members("730306", household).get(1);
        amended("730306", household, LEAVES.formatted(dead, "death"));

        read("730306", household).body("persons", is(1));
        refused(
                        as(Tokens.clerk("730306"))
                                .body("""
                        {"region": "130109", "unit": "730306", "number": "A2", "categories": ["hardship"],
                         "registration": "agricultural", "township": "130109100", "village": "虚拟01村",
                         "members": [{"name": "受益人0003", "relation": "head", "identityNumber": "%s",
                                      "insuredChild": false}]}""".formatted(child))
                                .post("/api/v1/households")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.rule", hasItem("RECORDED_AS_DEAD"));

        amended("730306", household, "{\"withdrawing\": [\"%s\"]}".formatted(departureOf(dead)));

        assertThat(members("730306", household))
                .containsExactly(members("730306", household).get(0), dead);
        refused(
                        proposed("730306", household, "{\"withdrawing\": [\"%s\"]}".formatted(departureOf(dead)))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.rule", hasItem("Departure"));
    }

    @Test
    void deathsAreCountedFromTheirDayAndNoMoreOnceWithdrawn() {
        String household = aHousehold("730307", "A1", "hardship", SyntheticPeople.woman(), aBoy())
                .path("id");
        var dead = members("730307", household).get(1);
        amended("730307", household, LEAVES.formatted(dead, "death"));
        var known = watermark("730307");

        assertThat(fact("730307", "registry.deaths", "2025-01-04", known)).isEqualTo("0");
        assertThat(fact("730307", "registry.deaths", "2025-12-31", known)).isEqualTo("1");
        amended("730307", household, "{\"withdrawing\": [\"%s\"]}".formatted(departureOf(dead)));

        assertThat(fact("730307", "registry.deaths", "2025-12-31", watermark("730307")))
                .isEqualTo("0");
        assertThat(fact("730307", "registry.deaths", "2025-12-31", known)).isEqualTo("1");
    }

    @Test
    void categoriesAndMembersAreCountedBySubject() {
        String only = anOnlyChildFamily("730308", "A1").path("id");
        aHousehold("730308", "A2", "hardship", SyntheticPeople.woman(), null);
        amended("730308", only, "{\"categories\": [\"only-child-rural\", \"hardship\"]}");
        var known = watermark("730308");

        assertThat(fact("730308", "registry.hardshipHouseholds", TODAY, known)).isEqualTo("2");
        assertThat(fact("730308", "registry.onlyChildHouseholds", TODAY, known)).isEqualTo("1");
        assertThat(fact("730308", "registry.specialHouseholds", TODAY, known)).isEqualTo("0");
        assertThat(fact("730308", "registry.children", TODAY, known)).isEqualTo("1");
        assertThat(fact("730308", "registry.insuredChildren", TODAY, known)).isEqualTo("1");
        assertThat(fact("730308", "registry.persons", TODAY, known)).isEqualTo("3");
    }

    @Test
    void theDossierShowsTheNewestOfEachKindMaskedAndTheVersionsSayByWhichAmendment() {
        String household = anOnlyChildFamily("730309", "A1").path("id");
        var head = members("730309", household).get(0);
        amended("730309", household, dossier(head, "6200000000000011", "13000000011"));
        amended("730309", household, dossier(head, "6200000000000022", "13000000022"));
        amended("730309", household, "{\"village\": \"虚拟02村\"}");

        as(Tokens.clerk("730309"))
                .get("/api/v1/dossiers/" + household + "?purpose=special-family-care")
                .then()
                .statusCode(200)
                .body("account.number", is("****0022"))
                .body("contact.phone", is("130****0022"))
                .body("contact.address", is("虚拟01村"))
                .body("certificates", hasSize(1))
                .body("certificates[0].number", is("****0001"))
                .body("certificates[0].grade", is(2))
                .body("grounds.category", is(java.util.List.of("disabled-only-child")))
                .body("basis.basis", is("statutory-duty"));
        var versions = as(Tokens.clerk("730309")).get("/api/v1/dossiers/" + household + "/versions");
        versions.then().body("items.version", containsInAnyOrder(0, 1)).body("items[0].amendment", nullValue());
        assertThat(versions.<String>path("items[1].amendment")).isNotNull();
        refused(as(Tokens.clerk("730399")).get("/api/v1/dossiers/" + household).then(), 404, "not-found");
    }

    @Test
    void aHouseholdIsFoundByTheNumberOfACertificateOrAnAccountAndAnAmbiguousNumberIsRefused() {
        String one = anOnlyChildFamily("730313", "A1").path("id");
        String other = anOnlyChildFamily("730313", "A2").path("id");
        amended("730313", one, dossier(members("730313", one).get(0), "6200000000003131", "13000003131"));

        for (var wanted : List.of(List.of("account", "6200 0000 0000 3131"), List.of("disability", "示例－０００００１"))) {
            lookedUpBy("730313", wanted.get(0), wanted.get(1))
                    .then()
                    .statusCode(200)
                    .body("id", is(one));
        }
        lookedUpBy("730313", "death", "示例-000001").then().statusCode(404);
        refused(lookedUpBy("730313", "passport", "示例-000001").then(), 400, "invalid-input");

        amended("730313", other, dossier(members("730313", other).get(0), "6200000000003132", "13000003132"));
        refused(lookedUpBy("730313", "disability", "示例-000001").then(), 409, "household-ambiguous")
                .body("facts.households", is(2));
        lookedUpBy("730399", "account", "6200000000003131").then().statusCode(404);
    }

    private static io.restassured.response.Response lookedUpBy(String unit, String kind, String number) {
        return as(Tokens.clerk(unit)).body("""
                        {"identityNumber": "%s", "kind": "%s", "region": "130109", "unit": "%s"}""".formatted(number, kind, unit)).post("/api/v1/households/lookups");
    }

    @Test
    void noNumberOfADossierOrAnAmendmentIsStoredInTheClear() throws SQLException {
        var mother = SyntheticPeople.woman();
        String household = anOnlyChildFamily("730311", "A1").path("id");
        var head = members("730311", household).get(0);
        amended("730311", household, dossier(head, "6200000000007777", "13000007777"));
        amended("730311", household, """
                {"correcting": [{"member": "%s", "identityNumber": "%s"}]}""".formatted(head, mother));

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            var seen = 0;
            for (var table :
                    Set.of("amendment", "account", "contact", "certificate", "category_ground", "audit_entry")) {
                var rows = statement.executeQuery(
                        "select cast(t as text) from " + table + " t where unit_code = '730311'");
                while (rows.next()) {
                    seen++;
                    assertThat(rows.getString(1))
                            .doesNotContain(
                                    mother, "6200000000007777", "13000007777", "示例-000001", "残疾人证，二级", "虚拟01村1号");
                }
            }
            assertThat(seen).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void whatAnAmendmentSaysIsDisclosedForAPurposeThatIsRecordedFirstAndCountsIntoTheQuota() {
        var corrected = SyntheticPeople.woman();
        String household = anOnlyChildFamily("730312", "A1").path("id");
        String proposal = proposed("730312", household, """
                        {"correcting": [{"member": "%s", "identityNumber": "%s"}]}""".formatted(
                                members("730312", household).get(0), corrected))
                .path("id");
        var approver = Tokens.person("discloser-730312", "130109", Set.of("730312"), "approver");

        as(approver)
                .body("{\"purpose\": \"与核查表原件核对\"}")
                .post("/api/v1/amendments/" + proposal + "/disclosure")
                .then()
                .statusCode(200)
                .body("correcting[0].identityNumber", is(corrected));

        as(Tokens.auditor())
                .get("/api/v1/disclosures?unit=730312")
                .then()
                .body("items.findAll { it.field == 'amendment' }.purpose", is(java.util.List.of("与核查表原件核对")));
        for (var more = 1; more < 5; more++) {
            as(approver)
                    .body("{\"purpose\": \"与核查表原件核对\"}")
                    .post("/api/v1/amendments/" + proposal + "/disclosure")
                    .then()
                    .statusCode(200);
        }
        as(approver)
                .body("{\"purpose\": \"与核查表原件核对\"}")
                .post("/api/v1/amendments/" + proposal + "/disclosure")
                .then()
                .statusCode(429);
    }

    private static String dossier(String head, String account, String phone) {
        return """
                {"dossier": {
                   "certificates": [{"kind": "disability", "member": "%1$s", "number": "示例-000001",
                                     "issuer": "示例区残疾人联合会", "issuedOn": "2012-05-20", "grade": 2}],
                   "grounds": [{"category": "disabled-only-child", "since": "2016-03-01", "ground": "残疾人证，二级", "grade": 2}],
                   "account": {"holder": "%1$s", "bank": "示例农村信用社", "number": "%2$s"},
                   "contact": {"phone": "%3$s", "address": "虚拟01村1号"},
                   "basis": {"basis": "statutory-duty", "notifiedOn": "2025-01-10"}}}""".formatted(head, account, phone);
    }

    private static io.restassured.response.Response anOnlyChildFamily(String unit, String number) {
        return aHousehold(unit, number, "only-child-rural", SyntheticPeople.woman(), aBoy());
    }

    private static io.restassured.response.ValidatableResponse read(String unit, String household) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/households/" + household)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response lookedUp(String unit, String number) {
        return as(Tokens.clerk(unit))
                .body("{\"identityNumber\": \"%s\", \"region\": \"130109\", \"unit\": \"%s\"}".formatted(number, unit))
                .post("/api/v1/households/lookups");
    }

    private static String watermark(String unit) {
        return as(Tokens.clerk(unit)).get("/api/v1/facts/watermark").path("knownAt");
    }

    private static String fact(String unit, String name, String asOf, String knownAt) {
        return as(Tokens.clerk(unit))
                .queryParam("asOf", asOf)
                .queryParam("knownAt", knownAt)
                .get("/api/v1/facts/" + name + "?region=130109&fiscalYear=" + asOf.substring(0, 4) + "&unit=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .path("value");
    }

    private static String departureOf(String member) {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select id from departure where withdraws is null and member_id = '" + member + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As an import would: the household stands at a later version than the one that was proposed on. */
    private static void changedByAFile(String unit, String member, String household) {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("insert into household_version (id, household_id, version, region_code, unit_code,"
                    + " effective_on, recorded_at, recorded_by, township_code, registration, categories, persons, row_hash)"
                    + " select uuidv7(), household_id, 1, region_code, unit_code, effective_on, recorded_at, recorded_by,"
                    + " township_code, registration, categories, persons, row_hash from household_version"
                    + " where household_id = '" + household + "'");
            statement.execute("update household set version = 1 where id = '" + household + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
