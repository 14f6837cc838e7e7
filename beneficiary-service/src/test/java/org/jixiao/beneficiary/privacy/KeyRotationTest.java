package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.amendment.Amending.aHousehold;
import static org.jixiao.beneficiary.amendment.Amending.amended;
import static org.jixiao.beneficiary.amendment.Amending.members;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationTest extends BeneficiaryServiceTest {

    private static final String ROTATION = """
            {"region": "130109", "unit": "%s", "reason": "年度轮换"}""";

    @Test
    void afterARotationTheOldOpensAsBeforeAndTheNewIsSealedWithAnotherKey() throws SQLException {
        var mother = SyntheticPeople.woman();
        String old = aHousehold("746001", "A1", "hardship", mother, null).path("id");
        var member = members("746001", old).get(0);

        as(Tokens.privacyOfficer())
                .body(ROTATION.formatted("746001"))
                .post("/api/v1/key-rotations")
                .then()
                .statusCode(201)
                .body("keys", is(1));

        as(Tokens.clerk("746001"))
                .body("{\"member\": \"%s\", \"field\": \"identity-number\", \"purpose\": \"核对投保名单\"}".formatted(member))
                .post("/api/v1/disclosures")
                .then()
                .statusCode(201)
                .body("value", is(mother));
        aHousehold("746001", "A2", "hardship", SyntheticPeople.woman(), null);
        assertThat(keys("746001")).hasSize(2).doesNotHaveDuplicates();
        // What is written again is sealed again.
        amended("746001", old, "{\"village\": \"虚拟02村\"}");
        var keys = keys("746001");
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        as(Tokens.auditor())
                .get("/api/v1/audit-entries?region=130109&unit=746001")
                .then()
                .statusCode(200);
        as(Tokens.clerk("746001")).get("/api/v1/changes").then().body("items.act", hasItem("keys-rotated"));
    }

    @Test
    void nobodyButThePrivacyOfficerRotatesKeysAndNoneOfAnotherUnit() throws SQLException {
        aHousehold("746002", "A1", "hardship", SyntheticPeople.woman(), null);
        var before = keys("746002");

        refused(
                as(Tokens.clerk("746002"))
                        .body(ROTATION.formatted("746002"))
                        .post("/api/v1/key-rotations")
                        .then(),
                403,
                "forbidden");
        as(Tokens.privacyOfficer())
                .body(ROTATION.formatted("746003"))
                .post("/api/v1/key-rotations")
                .then()
                .body("keys", is(0));

        aHousehold("746002", "A2", "hardship", SyntheticPeople.woman(), null);
        assertThat(keys("746002")).containsOnly(before.get(0));
    }

    /** The keys that the names of a unit's members are sealed with, by the order of registration. */
    private static List<String> keys(String unit) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery("select encode(substring(name_sealed from 2 for 16), 'hex') from member"
                                + " where unit_code = '" + unit + "' order by id")) {
            var keys = new ArrayList<String>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        }
    }
}
