package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisclosureResourceTest extends BeneficiaryServiceTest {

    @Test
    void aValueIsDisclosedForAPurposeAndTheAccessIsRecordedWithoutIt() {
        var couple = bereavedCouple("H1");
        var number = couple.get(0).split(",")[9];
        var member = givenTheHead("740101", couple);

        whenDisclosed("740101", member, "identity-number", "核对护工保险投保名单")
                .then()
                .statusCode(201)
                .body("value", is(number));
        whenDisclosed("740101", member, "name", "核对护工保险投保名单")
                .then()
                .statusCode(201)
                .body("value", is("受益人H1"));

        var records = as(Tokens.privacyOfficer()).get("/api/v1/disclosures?unit=740101");
        records.then()
                .statusCode(200)
                .body(
                        "items.field.findAll { it in ['identity-number', 'name'] }",
                        is(java.util.List.of("identity-number", "name")))
                .body("items.purpose", hasItem("核对护工保险投保名单"))
                .body("items.actor", hasItem("clerk-740101"));
        assertThat(records.asString()).doesNotContain(number, "受益人H1");
    }

    @Test
    void withoutAPurposeOrTheRightNothingIsDisclosed() {
        var member = givenTheHead("740102", bereavedCouple("H1"));

        refused(whenDisclosed("740102", member, "identity-number", " ").then(), 400, "invalid-input");
        refused(whenDisclosed("740102", member, "bank-account", "核对名单").then(), 400, "invalid-input");
        refused(whenDisclosed("740103", member, "identity-number", "核对名单").then(), 404, "not-found");
        refused(
                whenDisclosed("740102", UUID.randomUUID().toString(), "name", "核对名单")
                        .then(),
                404,
                "not-found");
        refused(
                as(Tokens.approver("740102"))
                        .body(body(member, "name", "核对名单"))
                        .post("/api/v1/disclosures")
                        .then(),
                403,
                "forbidden");
        refused(as(Tokens.clerk("740102")).get("/api/v1/disclosures").then(), 403, "forbidden");
        as(Tokens.privacyOfficer())
                .get("/api/v1/disclosures?unit=740102")
                .then()
                .body("items.findAll { it.field in ['identity-number', 'name'] }.size()", is(0));
    }

    @Test
    void theQuotaOfADayHoldsAlsoForRequestsAtOnce() throws Exception {
        var member = givenTheHead("740104", bereavedCouple("H1"));
        var pool = java.util.concurrent.Executors.newFixedThreadPool(8);
        var answers = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
        for (var i = 0; i < 12; i++) {
            answers.add(pool.submit(
                    () -> whenDisclosed("740104", member, "name", "核对名单").statusCode()));
        }

        var disclosed = 0;
        for (var answer : answers) {
            assertThat(answer.get()).isIn(201, 429);
            disclosed += answer.get() == 201 ? 1 : 0;
        }
        pool.shutdown();

        // five a day in tests, see application.properties
        assertThat(disclosed).isEqualTo(5);
        refused(whenDisclosed("740104", member, "name", "核对名单").then(), 429, "privacy-quota-used-up")
                .body("facts.quota", is(5));
    }

    @Test
    void whenTheRecordCannotBeWrittenNothingIsDisclosed() throws Exception {
        var couple = bereavedCouple("H1");
        var member = givenTheHead("740105", couple);

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter table access_log add constraint broken check (purpose <> '断电演练') not valid");
            try {
                var answer = whenDisclosed("740105", member, "identity-number", "断电演练");

                answer.then().statusCode(503);
                assertThat(answer.asString()).doesNotContain(couple.get(0).split(",")[9], "broken", "access_log");
            } finally {
                statement.execute("alter table access_log drop constraint broken");
            }
        }
    }

    @Test
    void theRecordOfAccessIsAppendedOnly() throws Exception {
        var member = givenTheHead("740106", bereavedCouple("H1"));
        whenDisclosed("740106", member, "name", "核对名单").then().statusCode(201);

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            for (var tampering : new String[] {
                "update access_log set purpose = '无' where unit_code = '740106'",
                "delete from access_log where unit_code = '740106'"
            }) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(tampering))
                        .hasMessageContaining("appended, never changed");
            }
        }
    }

    private static String givenTheHead(String unit, java.util.List<String> household) {
        whenImported(unit, file(household)).then().body("accepted", is(1));
        String id = as(Tokens.clerk(unit)).get("/api/v1/households").path("items[0].id");
        return as(Tokens.clerk(unit)).get("/api/v1/households/{id}", id).path("members[0].id");
    }

    private static Response whenDisclosed(String unit, String member, String field, String purpose) {
        return as(Tokens.clerk(unit)).body(body(member, field, purpose)).post("/api/v1/disclosures");
    }

    private static String body(String member, String field, String purpose) {
        return """
                {"member": "%s", "field": "%s", "purpose": "%s"}""".formatted(member, field, purpose);
    }
}
