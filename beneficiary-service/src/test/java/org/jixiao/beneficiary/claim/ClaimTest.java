package org.jixiao.beneficiary.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.beneficiary.Uploading.CLAIMS;
import static org.jixiao.beneficiary.Uploading.errors;
import static org.jixiao.beneficiary.Uploading.whenUploaded;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Delivering;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What insurance brought is measured from the insurer's own list, claim by claim, for persons who were insured. */
@QuarkusTest
class ClaimTest extends BeneficiaryServiceTest {

    @Test
    void whatCannotBeReadOrMatchedComesBackAndNothingOfItIsKeptUnsealed() throws Exception {
        var couple = bereavedCouple("H1");
        var delivering = given("775001", couple);
        delivering.givenAConfirmedBatch("");
        var head = identity(couple, 0);
        var stranger = SyntheticPeople.man();

        var upload = whenUploaded(
                "775001",
                "claims",
                CLAIMS,
                "LP1,2025-0001," + stranger + ",2025-06-01,3,500.00,400.00,2025-07-01",
                "LP2,2025-9999," + head + ",2025-06-01,3,500.00,400.00,2025-07-01",
                "LP3,2025-0001," + head + ",2025-02-19,3,500.00,400.00,2025-07-01",
                "LP4,2025-0001," + head + ",2026-02-20,3,500.00,400.00,2026-07-01",
                "LP5,2025-0001," + head + ",2025-06-01,3,500.00,500.01,2025-07-01",
                "LP6,2025-0001," + head + ",2025-06-01,1.5,500.00,400.00,2025-07-01",
                "LP7,2025-0001," + head + ",2025-06-01,3,500.001,400.00,2025-07-01",
                "LP8,2025-0001," + head + ",2025-06-01,3,500.00,400.00,2025-05-31",
                "LP9,2025-0001,123,2025-06-01,3,500.00,400.00,2025-07-01",
                ",2025-0001," + head + ",2025-06-01,3,500.00,400.00,2025-07-01");

        upload.then().statusCode(201).body("accepted", is(0)).body("rejected", is(10));
        var returned = errors("775001", upload);
        assertThat(returned.lines().toList()).hasSize(11);
        assertThat(returned).contains("不是本单位登记的人", "该保单没有承保此人", stranger);
        assertThat(delivering.fact("claim.count")).isEqualTo("0");
        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement()
                        .executeQuery("select string_agg(t::text, '') from upload t where unit_code = '775001'")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain(stranger, head);
        }
    }

    @Test
    void claimsOfTheInsuredAreCountedBesideWhatTheInsuranceCost() {
        var couple = bereavedCouple("H1");
        var single = bereavedSingle("H2");
        var delivering = given("775002", couple, single);
        delivering.givenAConfirmedBatch("");
        var before = delivering.reading("claim.paid", "&asOf=2099-12-31");
        before.then().body("value", is("0.00"));

        whenUploaded(
                        "775002",
                        "claims",
                        CLAIMS,
                        "LP1,2025-0001," + identity(couple, 0) + ",2025-06-01,12,1500.00,1200.00,2025-07-01",
                        "LP2,2025-0001," + identity(couple, 1) + ",2025-08-01,,300.00,0.00,2025-09-01",
                        "LP3,2025-0001," + identity(single, 0) + ",2025-10-01,3,\"1,000.00\",300.00,2025-11-01")
                .then()
                .body("accepted", is(3))
                .body("rejected", is(0));

        assertThat(delivering.fact("claim.count")).isEqualTo("3");
        assertThat(delivering.fact("claim.paid")).isEqualTo("1500.00");
        assertThat(delivering.fact("claim.days")).isEqualTo("15");
        assertThat(delivering.fact("claim.households")).isEqualTo("2");
        assertThat(delivering.fact("policy.count")).isEqualTo("1");
        assertThat(delivering.fact("policy.premium")).isEqualTo("600.00");
        assertThat(delivering.fact("claim.ratio")).isEqualTo("2.5000");
        assertThat(delivering.reading("claim.paid", "&asOf=2025-10-31").<String>path("value"))
                .isEqualTo("1200.00");
        assertThat(delivering
                        .reading("claim.paid", "&asOf=2099-12-31&knownAt=" + before.path("knownAt"))
                        .<String>path("digest"))
                .isEqualTo(before.path("digest"));
        var township = delivering.reading("claim.days", "&asOf=2099-12-31&township=130109102");
        assertThat(township.<String>path("value")).isEqualTo("3");
    }

    @Test
    void theSameListAgainChangesNothingAndAChangedClaimIsAFurtherRevision() {
        var couple = bereavedCouple("H1");
        var delivering = given("775003", couple);
        delivering.givenAConfirmedBatch("");
        var line = "LP1,2025-0001," + identity(couple, 0) + ",2025-06-01,12,1500.00,1200.00,2025-07-01";
        whenUploaded("775003", "claims", CLAIMS, line).then().body("accepted", is(1));
        var first = delivering.reading("claim.paid", "&asOf=2099-12-31");

        whenUploaded("775003", "claims", CLAIMS, line, line)
                .then()
                .body("unchanged", is(2))
                .body("accepted", is(0));
        whenUploaded("775003", "claims", CLAIMS, line.replace("1200.00", "1300.00"))
                .then()
                .body("accepted", is(1));

        assertThat(delivering.fact("claim.count")).isEqualTo("1");
        assertThat(delivering.fact("claim.paid")).isEqualTo("1300.00");
        assertThat(delivering
                        .reading("claim.paid", "&asOf=2099-12-31&knownAt=" + first.path("knownAt"))
                        .<String>path("digest"))
                .isEqualTo(first.path("digest"));
        as(Tokens.clerk("775003"))
                .get("/api/v1/claims?unit=775003")
                .then()
                .body("items", hasSize(1))
                .body("items.revision", is(List.of(2)))
                .body("items[0].paid", is("1300.00"));
        as(Tokens.clerk("775004")).get("/api/v1/claims").then().body("items", hasSize(0));
        refused(as(Tokens.viewer()).get("/api/v1/claims").then(), 403, "forbidden");
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static Delivering given(String unit, List<String>... households) {
        whenImported(unit, file(households));
        return Delivering.programme(unit, "insurance", "person", "200.00");
    }

    private static String identity(List<String> household, int member) {
        return household.get(member).split(",")[9];
    }
}
