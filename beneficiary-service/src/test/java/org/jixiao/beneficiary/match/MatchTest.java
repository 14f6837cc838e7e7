package org.jixiao.beneficiary.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.amendment.Amending.aHousehold;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.beneficiary.amendment.Amending;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A partner hashes with the published test key, in its own code. */
@QuarkusTest
class MatchTest extends BeneficiaryServiceTest {

    @Test
    void aPartnerLearnsWhetherAPersonStandsInTheRegionAndNothingElse() throws Exception {
        var here = SyntheticPeople.woman();
        var elsewhere = SyntheticPeople.woman();
        aHousehold("772101", "A1", "hardship", here, null);
        aHousehold("772102", "A1", "hardship", elsewhere, null);

        var answer = asked("772101", hash(here), hash(SyntheticPeople.woman()), hash(elsewhere), hash(here));

        answer.then().statusCode(201).body("matches", is(List.of(true, false, true, true)));
        assertThat(answer.asString()).doesNotContain("772102", "A1", here, elsewhere);
        assertThat(answer.jsonPath().getMap("").keySet()).isEqualTo(java.util.Set.of("id", "matches"));
        as(Tokens.privacyOfficer())
                .get("/api/v1/disclosures?unit=772101")
                .then()
                .body("items.id", hasItem((String) answer.path("id")))
                .body("items.purpose", hasItem("核对重复享受的补助；示例残联，4 条"));
    }

    @Test
    void whoHasLeftTheRegisterIsNoMatch() throws Exception {
        var mother = SyntheticPeople.woman();
        var child = Amending.aBoy();
        String household = aHousehold("772103", "A1", "hardship", mother, child).path("id");
        asked("772103", hash(child)).then().body("matches", is(List.of(true)));

        Amending.amended(
                "772103",
                household,
                "{\"leaving\": [{\"member\": \"%s\", \"ground\": \"death\", \"leftOn\": \"2025-01-05\"}]}"
                        .formatted(Amending.members("772103", household).get(1)));

        asked("772103", hash(child), hash(mother)).then().body("matches", is(List.of(false, true)));
    }

    @Test
    void whatIsNoHashOrTooLongOrOfAnotherRegionIsNotAnswered() throws Exception {
        refused(asked("772104", "110105491231002").then(), 400, "invalid-input");
        refused(
                asked("772104", Collections.nCopies(1001, "0".repeat(64)).toArray(String[]::new))
                        .then(),
                400,
                "invalid-input");
        refused(
                as(Tokens.clerk("772104"))
                        .body(body("130110", "0".repeat(64)))
                        .post("/api/v1/matches")
                        .then(),
                404,
                "not-found");
        refused(
                as(Tokens.person("clerk-772104-b", "130111", java.util.Set.of("772104"), "clerk"))
                        .body(body("130111", "0".repeat(64)))
                        .post("/api/v1/matches")
                        .then(),
                409,
                "match-no-exchange-key");
        refused(
                as(Tokens.auditor())
                        .body(body("130109", "0".repeat(64)))
                        .post("/api/v1/matches")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void theQuotaOfADayHoldsAlsoForListsAtOnce() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(list -> asked("772105", "0".repeat(64)).statusCode())
                .toList();

        // five a day in tests, see application.properties
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(3);
    }

    @Test
    void whenTheRecordCannotBeWrittenNothingIsAnswered() throws Exception {
        var mother = SyntheticPeople.woman();
        aHousehold("772106", "A1", "hardship", mother, null);
        change("alter table access_log add constraint broken check (field <> 'match') not valid");
        try {
            var answer = asked("772106", hash(mother));

            answer.then().statusCode(503);
            assertThat(answer.asString()).doesNotContain("true");
        } finally {
            change("alter table access_log drop constraint broken");
        }
    }

    private static Response asked(String unit, String... hashes) {
        return as(Tokens.clerk(unit)).body(body("130109", hashes)).post("/api/v1/matches");
    }

    private static String body(String region, String... hashes) {
        return """
                {"region": "%s", "partner": "示例残联", "purpose": "核对重复享受的补助", "hashes": [%s]}""".formatted(
                region, Stream.of(hashes).map(hash -> "\"" + hash + "\"").collect(Collectors.joining(",")));
    }

    private static String hash(String number) throws GeneralSecurityException {
        var key = new byte[32];
        for (byte octet = 0; octet < key.length; octet++) {
            key[octet] = octet;
        }
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void change(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
