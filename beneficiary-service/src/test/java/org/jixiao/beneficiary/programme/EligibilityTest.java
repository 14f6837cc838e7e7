package org.jixiao.beneficiary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.familyOfAnAdmittedGirl;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.onlyChildFamily;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.Registration;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EligibilityTest extends BeneficiaryServiceTest {

    private static final String INSURANCE = """
            "benefitUnit": "household", "eligibleCategories": ["only-child-rural"],
            "eligibility": {"registration": "agricultural", "memberIs": "insured-child", "ageFrom": 9, "ageTo": 18}""";

    @Test
    void aProgrammeNamesEveryFaultyConditionByItsPointer() {
        refused(
                        as(Tokens.clerk("770101"))
                                .body(programme("770101", """
                        "benefitUnit": "person", "eligibility": {"ageFrom": 9},
                        "conditions": [
                          {"code": "fine", "label": "甲", "expression": "member.age > 3"},
                          {"code": "age-from", "label": "乙", "expression": "member.name == \\"甲\\""},
                          {"code": "fine", "label": "丙", "expression": "member.age + 1"}]"""))
                                .post("/api/v1/programmes")
                                .then(),
                        400,
                        "invalid-input")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/conditions/1/code",
                                "/conditions/1/expression",
                                "/conditions/2/code",
                                "/conditions/2/expression"))
                .body("errors.message", everyItem(matchesPattern(".*\\p{IsHan}.*")));
        refused(
                        as(Tokens.clerk("770101"))
                                .body(programme("770101", "\"benefitUnit\": \"person\""))
                                .post("/api/v1/programmes")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", is(List.of("/conditions")));
    }

    @Test
    void theShortFormIsWrittenOutAsConditions() {
        as(Tokens.clerk("770102"))
                .body(programme("770102", INSURANCE))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .body("conditions.code", is(List.of("category", "registration", "member-is", "age-from", "age-to")))
                .body("conditions[0].label", is("家庭类别属于独生子女"))
                .body("conditions[3].expression", is("member.age >= 9"));
    }

    /** The former query, kept here as the witness: the same rows, so the same digests, of what was ever answered. */
    @Test
    void theEligibleAndTheirDigestsAreThoseOfTheFormerQuery() throws SQLException {
        var families = new ArrayList<List<String>>();
        for (var i = 0; i < 60; i++) {
            families.add(onlyChildFamily(
                    "H" + i,
                    "13010910" + i % 3,
                    LocalDate.of(2004, 2, 26).plusDays(i * 137L).plusDays(i % 3)));
        }
        families.add(bereavedCouple("B1"));
        families.add(familyOfAnAdmittedGirl("G1"));
        whenImported("770103", file(families)).then().body("rejected", is(0));

        var insurance = givenAProgramme("770103", INSURANCE);
        var persons = givenAProgramme("770103", """
                "benefitUnit": "person", "eligibleCategories": ["two-daughters", "bereaved-only-child"],
                "eligibility": {"ageFrom": 17}""");

        assertThat(fact("770103", "programme.eligible", insurance))
                .isEqualTo(formerly("household", "770103", "{only-child-rural}", "m.insured_child", 9, 18));
        assertThat(fact("770103", "programme.eligible", persons))
                .isEqualTo(formerly("person", "770103", "{two-daughters,bereaved-only-child}", "true", 17, 999));
    }

    @Test
    void whatWasAskedInColumnsIsMigratedToTheSameConditions() throws Exception {
        var migration = Files.readString(
                Path.of("src/main/resources/db/migration/V202611222100__write_conditions_as_data.sql"));
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    create temp table programme (id uuid, region_code text, unit_code text, categories text[],
                        registration text, member_is text, age_from integer, age_to integer)""");
            statement.execute("""
                    create temp table programme_condition (programme_id uuid, region_code text, unit_code text,
                        position integer, code text, label text, expression text)""");
            statement.execute("""
                    insert into programme values (gen_random_uuid(), '', '',
                        '{hardship,bereaved-only-child,two-daughters}', 'non-agricultural', 'child', 9, 18)""");
            var inserts = Pattern.compile("insert into programme_condition\\s.*?;", Pattern.DOTALL)
                    .matcher(migration);
            while (inserts.find()) {
                statement.execute(inserts.group());
            }
            var rows = statement.executeQuery(
                    "select code || ' ' || label || ' ' || expression from programme_condition order by position");
            var migrated = new ArrayList<String>();
            while (rows.next()) {
                migrated.add(rows.getString(1));
            }

            assertThat(migrated)
                    .isEqualTo(Shorthand.conditions(
                                    Set.of(
                                            HouseholdCategory.HARDSHIP,
                                            HouseholdCategory.BEREAVED_ONLY_CHILD,
                                            HouseholdCategory.TWO_DAUGHTERS),
                                    new Eligibility(Registration.NON_AGRICULTURAL, MemberCondition.CHILD, 9, 18))
                            .stream()
                            .map(condition -> condition.code() + " " + condition.label() + " " + condition.expression())
                            .toList());
        }
    }

    /** An only child in the right category is not enough: the member who is insured must be of the age. */
    @Test
    void conditionsOnAMemberAreMetByOneAndTheSame() {
        whenImported("770104", file(onlyChildFamily("H1", "130109100", LocalDate.of(2012, 1, 1))));
        var oneOfThem = givenAProgramme("770104", """
                "benefitUnit": "household", "conditions": [
                  {"code": "child", "label": "子女", "expression": "member.insuredChild"},
                  {"code": "young", "label": "未满18", "expression": "member.age < 18"},
                  {"code": "few", "label": "一个子女", "expression": "household.children == 1 && household.persons == 3"}]""");
        var twoOfThem = givenAProgramme("770104", """
                "benefitUnit": "household", "conditions": [
                  {"code": "child", "label": "子女", "expression": "member.insuredChild"},
                  {"code": "old", "label": "成年", "expression": "member.age >= 18"}]""");

        assertThat(value("770104", "programme.eligible", oneOfThem)).isEqualTo("1");
        assertThat(value("770104", "programme.eligible", twoOfThem)).isEqualTo("0");
    }

    @Test
    void theLevelOfAUniversityCanBeAskedFor() {
        whenImported("770105", file(familyOfAnAdmittedGirl("G1"), bereavedCouple("B1")));
        var grants = givenAProgramme("770105", """
                "benefitUnit": "person", "conditions": [{"code": "level", "label": "985、211高校录取的女孩",
                  "expression": "member.sex == \\"female\\" && member.universityLevel in [\\"985\\", \\"211\\"]"}]""");

        assertThat(value("770105", "programme.eligible", grants)).isEqualTo("1");
    }

    @Test
    void anExplanationSaysOfEachConditionWhetherItIsMetAndWhy() {
        whenImported(
                "770106", file(onlyChildFamily("H1", "130109100", LocalDate.of(2019, 1, 1)), bereavedSingle("B1")));
        var programme = givenAProgramme("770106", INSURANCE);

        as(Tokens.clerk("770106"))
                .get(
                        "/api/v1/programmes/{id}/eligibility?purpose=eligibility-review&household={h}",
                        programme,
                        household("770106", "H1"))
                .then()
                .statusCode(200)
                .body("eligible", is(false))
                .body("number", is("H1"))
                .body("conditions.met", is(List.of(true, true)))
                .body("conditions[0].observed", is("家庭类别：独生子女"))
                .body("members", hasSize(3))
                .body("members[2].name", is("受*"))
                .body("members.find { it.relation == 'son' }.conditions.met", is(List.of(true, false, true)))
                .body("members.find { it.relation == 'son' }.conditions[1].observed", is("基准日周岁：6周岁"))
                .body("members.find { it.relation == 'head' }.conditions[0].observed", is("参保子女：否"));
        refused(
                as(Tokens.clerk("770106"))
                        .get("/api/v1/programmes/{id}/eligibility?household={h}", programme, household("770106", "H1"))
                        .then(),
                400,
                "invalid-input");
        refused(
                as(Tokens.clerk("770106"))
                        .get(
                                "/api/v1/programmes/{id}/eligibility?purpose=eligibility-review&household={h}",
                                programme,
                                UUID.randomUUID())
                        .then(),
                404,
                "not-found");
    }

    @Test
    void whoIsEligibleAndNotServedIsListedWithTheDenominator() {
        whenImported(
                "770107",
                file(
                        onlyChildFamily("H1", "130109100", LocalDate.of(2012, 1, 1)),
                        onlyChildFamily("H2", "130109100", LocalDate.of(2012, 1, 2)),
                        onlyChildFamily("H3", "130109101", LocalDate.of(2012, 1, 3)),
                        bereavedCouple("B1")));
        var programme = givenAProgramme("770107", INSURANCE);
        givenADelivery("770107", programme, "H2");

        var first = as(Tokens.clerk("770107")).get("/api/v1/programmes/{id}/unserved?limit=1", programme);
        first.then()
                .statusCode(200)
                .body("eligible", is(3))
                .body("served", is(1))
                .body("unserved", is(2))
                .body("items", hasSize(1))
                .body("items[0].name", is("受*"));
        var second = as(Tokens.clerk("770107")).urlEncodingEnabled(false).get(first.<String>path("next"));
        second.then().statusCode(200).body("knownAt", is(first.<String>path("knownAt")));
        assertThat(second.<Object>path("next")).isNull();
        assertThat(List.of(first.<String>path("items[0].number"), second.<String>path("items[0].number")))
                .containsExactlyInAnyOrder("H1", "H3");
        // before it was delivered, H2 was unserved too
        as(Tokens.clerk("770107"))
                .get("/api/v1/programmes/{id}/unserved?asOf=2025-01-31", programme)
                .then()
                .body("eligible", is(0));
        assertThat(value("770107", "programme.unserved", programme)).isEqualTo("2");
        assertThat(value("770107", "coverage.base", programme)).isEqualTo("3");
        assertThat(value("770107", "coverage.rate", programme)).isEqualTo("0.3333");
    }

    @Test
    void aProgrammeGoesOnInTheNextYearAsADraftOfItsOwn() {
        var programme = givenAProgramme("770108", INSURANCE);

        var renewed = as(Tokens.clerk("770108"))
                .body("{\"standards\": [{\"code\": \"policy\", \"label\": \"每户保费\", \"amount\": \"36.00\"}]}")
                .post("/api/v1/programmes/{id}/renewal", programme);

        renewed.then()
                .statusCode(201)
                .body("status", is("draft"))
                .body("fiscalYear", is(2026))
                .body("referenceDay", is("2026-03-01"))
                .body("series", is(programme))
                .body("conditions", hasSize(5))
                .body("standards.amount", is(List.of("36.00")));
        as(Tokens.clerk("770108"))
                .get("/api/v1/programmes/{id}", programme)
                .then()
                .body("standards.amount", is(List.of("30.00")));
        refused(
                as(Tokens.clerk("770108"))
                        .body("{}")
                        .post("/api/v1/programmes/{id}/renewal", programme)
                        .then(),
                409,
                "programme-code-taken");
        refused(
                as(Tokens.clerk("770108"))
                        .body("{}")
                        .post("/api/v1/programmes/{id}/renewal", renewed.<String>path("id"))
                        .then(),
                409,
                "programme-wrong-state");
    }

    @Test
    void theStandardOfAProgrammeIsAFactOnceItIsApprovedAndOnlyWhereThereIsOne() {
        var programme = givenAProgramme("770109", INSURANCE);

        assertThat(value("770109", "programme.standard", programme)).isEqualTo("30.00");
        assertThat(reading("770109", "programme.standard", programme).getString("unitOfMeasure"))
                .isEqualTo("元");

        var draft = as(Tokens.clerk("770109"))
                .body("{}")
                .post("/api/v1/programmes/{id}/renewal", programme)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertThat(value("770109", "programme.standard", draft)).isNull();
    }

    private static String formerly(
            String benefit, String unit, String categories, String member, int ageFrom, int ageTo) throws SQLException {
        var age = "extract(year from age(timestamp '2025-03-01', cast(m.birth_date as timestamp)))";
        var condition = "%s and %s >= %d and %s <= %d".formatted(member, age, ageFrom, age, ageTo);
        var eligible = benefit.equals("household")
                ? "select r.row_hash from registered r where r.categories && cast(? as text[]) and exists (select"
                        + " from member_version m where m.household_id = r.household_id"
                        + " and m.household_version = r.version and " + condition + ")"
                : "select m.row_hash from registered r join member_version m on m.household_id = r.household_id"
                        + " and m.household_version = r.version where r.categories && cast(? as text[]) and "
                        + condition;
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("with registered as (select distinct on (household_id) *"
                        + " from household_version where unit_code = ? order by household_id, version desc),"
                        + " eligible as (" + eligible + ") select count(*), sha256(coalesce(string_agg(row_hash,"
                        + " cast('' as bytea) order by row_hash), cast('' as bytea))) from eligible")) {
            statement.setString(1, unit);
            statement.setString(2, categories);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1) + " sha256:" + HexFormat.of().formatHex(row.getBytes(2));
        }
    }

    private static String household(String unit, String number) {
        return as(Tokens.clerk(unit)).get("/api/v1/households?number=" + number).path("items[0].id");
    }

    private static String fact(String unit, String name, String programme) {
        var fact = reading(unit, name, programme);
        return fact.getString("value") + " " + fact.getString("rowsDigest");
    }

    private static String value(String unit, String name, String programme) {
        return reading(unit, name, programme).getString("value");
    }

    private static JsonPath reading(String unit, String name, String programme) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/facts/" + name + "?region=130109&unit=" + unit
                        + "&fiscalYear=2025&asOf=2099-12-31&programme=" + programme)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String givenAProgramme(String unit, String terms) {
        String id = as(Tokens.clerk(unit))
                .body(programme(unit, terms))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        act(Tokens.clerk(unit), 0, "/api/v1/programmes/" + id + "/submission", "");
        act(Tokens.approver(unit), 1, "/api/v1/programmes/" + id + "/approval", "");
        return id;
    }

    private static void givenADelivery(String unit, String programme, String number) {
        String batch = asOnce(Tokens.clerk(unit))
                .body("""
                        {"programme": "%s", "name": "示例批次", "deliveredOn": "2025-03-20"}""".formatted(programme))
                .post("/api/v1/delivery-batches")
                .path("id");
        var path = "/api/v1/delivery-batches/" + batch;
        act(
                Tokens.clerk(unit),
                0,
                path + "/entries",
                "{\"select\": {\"proof\": \"签收单 2025-0001\", \"householdNos\": [\"" + number + "\"]}}");
        act(Tokens.clerk(unit), 1, path + "/submission", "");
        act(Tokens.approver(unit), 2, path + "/approval", "");
    }

    private static void act(String token, int version, String path, String body) {
        var request = asOnVersion(token, "\"v" + version + "\"");
        (body.isEmpty() ? request : request.body(body)).post(path).then().statusCode(200);
    }

    private static String programme(String unit, String terms) {
        return """
                {"region": "130109", "unit": "%s", "fiscalYear": 2025, "project": "%s", "code": "p-%s",
                 "name": "示例补助项目", "kind": "cash", "referenceDay": "2025-03-01",
                 "standards": [{"code": "policy", "label": "每户保费", "amount": "30.00"}], %s}""".formatted(
                        unit, UUID.randomUUID(), UUID.randomUUID().toString().substring(0, 8), terms);
    }
}
