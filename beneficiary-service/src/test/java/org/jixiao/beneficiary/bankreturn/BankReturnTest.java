package org.jixiao.beneficiary.bankreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.beneficiary.Uploading.RETURNS;
import static org.jixiao.beneficiary.Uploading.errors;
import static org.jixiao.beneficiary.Uploading.whenUploaded;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Delivering;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Money that a bank sent back was not delivered, until it is paid again. */
@QuarkusTest
class BankReturnTest extends BeneficiaryServiceTest {

    @Test
    void everyRowThatCannotBeTakenComesBackWithItsReasonAndTheOthersAreTaken() {
        var delivering = given("772001", "cash");
        var batch = delivering.givenAConfirmedBatch("");
        var delivery = delivering.deliveries(batch).get(0);
        var insured = Delivering.programme("772001", "insurance", "household", "30.00");
        var policy = insured.deliveries(insured.givenAConfirmedBatch("")).get(0);

        var upload = whenUploaded(
                "772001",
                "bank-returns",
                RETURNS,
                delivery + ",,,失败,账号错误,2025-02-25",
                "0197a9c2-4c3e-7a51-8d20-6f3f8a1c2b4d,,,失败,账号错误,2025-02-25",
                "," + batch + ",H9,失败,账号错误,2025-02-25",
                "," + batch + ",H2,退回,账号错误,2025-02-25",
                "," + batch + ",H2,失败,不知道,2025-02-25",
                "," + batch + ",H2,失败,户名不符,2025-02-19",
                "," + batch + ",H2,失败,户名不符,2099-02-25",
                policy + ",,,失败,账号错误,2025-02-25");

        upload.then()
                .statusCode(201)
                .body("rows", is(8))
                .body("accepted", is(1))
                .body("rejected", is(7));
        assertThat(errors("772001", upload).lines().toList()).hasSize(8).satisfies(lines -> {
            assertThat(lines.get(0)).endsWith("银行日期,错误原因");
            assertThat(lines.get(1)).contains("找不到这笔发放");
            assertThat(lines.get(2)).contains("H9").contains("找不到这笔发放");
            assertThat(lines.get(3)).contains("结果须为");
            assertThat(lines.get(4)).contains("失败原因须为");
            assertThat(lines.get(5)).contains("银行日期");
            assertThat(lines.get(6)).contains("银行日期");
            assertThat(lines.get(7)).contains("不是现金发放");
        });
    }

    @Test
    void aFileWithoutItsColumnsIsRefusedAsAWhole() {
        refused(whenUploaded("772002", "bank-returns", "户编号,结果\r\n", "H1,成功").then(), 400, "upload-missing-columns")
                .body("facts.missing", is(List.of("失败原因", "银行日期")));
    }

    @Test
    void whatWasSentBackDoesNotCountUntilItIsPaidAgainAndEarlierReadingsStay() {
        var delivering = given("772003", "cash");
        var batch = delivering.givenAConfirmedBatch("");
        var delivery = delivering.deliveries(batch).get(0);
        var before = delivering.reading("delivery.amount", "&asOf=2099-12-31");
        before.then().body("value", is("200.00"));

        whenUploaded("772003", "bank-returns", RETURNS, delivery + ",,,失败,账户销户,2025-02-25")
                .then()
                .statusCode(201);

        assertThat(delivering.fact("delivery.amount")).isEqualTo("100.00");
        assertThat(delivering.fact("delivery.households")).isEqualTo("1");
        assertThat(delivering.fact("delivery.count")).isEqualTo("1");
        assertThat(delivering.fact("delivery.returned")).isEqualTo("1");
        assertThat(delivering.fact("coverage.rate")).isEqualTo("0.5000");
        assertThat(delivering.deliveries(batch)).doesNotContain(delivery);
        // never arrived: neither on its own day
        assertThat(delivering.reading("delivery.amount", "&asOf=2025-02-20").<String>path("value"))
                .isEqualTo("100.00");
        var sentBack = delivering.reading("delivery.returned", "&asOf=2099-12-31");

        whenUploaded("772003", "bank-returns", RETURNS, delivery + ",,,成功,,2025-03-03")
                .then()
                .body("accepted", is(1));

        assertThat(delivering.fact("delivery.amount")).isEqualTo("200.00");
        assertThat(delivering.fact("delivery.returned")).isEqualTo("0");
        assertThat(delivering.reading("delivery.amount", "&asOf=2025-03-02").<String>path("value"))
                .isEqualTo("100.00");
        for (var earlier : List.of(before, sentBack)) {
            var again = delivering.reading(earlier.path("name"), "&asOf=2099-12-31&knownAt=" + earlier.path("knownAt"));
            assertThat(again.<String>path("digest")).isEqualTo(earlier.path("digest"));
        }
    }

    @Test
    void theSameFileAgainChangesNothingAndAnOlderOneDoesNotTurnTheResult() {
        var delivering = given("772004", "cash");
        var batch = delivering.givenAConfirmedBatch("");
        var failed = "," + batch + ",H1,失败,账号错误,2025-02-25";
        whenUploaded("772004", "bank-returns", RETURNS, "," + batch + ",H1,成功,,2025-03-03")
                .then()
                .body("accepted", is(1));

        whenUploaded("772004", "bank-returns", RETURNS, failed).then().body("accepted", is(1));
        assertThat(delivering.fact("delivery.returned")).isEqualTo("0");

        whenUploaded("772004", "bank-returns", RETURNS, failed, failed)
                .then()
                .body("unchanged", is(2))
                .body("accepted", is(0));
        var other = whenUploaded("772004", "bank-returns", RETURNS, "," + batch + ",H1,成功,,2025-02-25");
        other.then().body("rejected", is(1));
        assertThat(errors("772004", other)).contains("同一银行日期已有不同的结果");
    }

    @Test
    void anotherUnitsDeliveryIsUnknown() {
        var delivering = given("772005", "cash");
        var delivery =
                delivering.deliveries(delivering.givenAConfirmedBatch("")).get(0);

        var upload = whenUploaded("772006", "bank-returns", RETURNS, delivery + ",,,失败,账号错误,2025-02-25");

        upload.then().body("rejected", is(1));
        refused(
                as(Tokens.clerk("772005"))
                        .get("/api/v1/uploads/{id}", upload.<String>path("id"))
                        .then(),
                404,
                "not-found");
        assertThat(delivering.fact("delivery.returned")).isEqualTo("0");
    }

    @Test
    void theFileOfOneUnitNamesNoDeliveryOfAnotherUnitOfTheSameClerk() {
        var delivering = given("772007", "cash");
        var delivery =
                delivering.deliveries(delivering.givenAConfirmedBatch("")).get(0);
        var clerkOfBoth = Tokens.person("clerk-772007", Tokens.REGION, Set.of("772007", "772008"), "clerk");

        asOnce(clerkOfBoth)
                .contentType("text/csv")
                .body((RETURNS + delivery + ",,,失败,账号错误,2025-02-25\r\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-returns?region=130109&unit=772008")
                .then()
                .statusCode(201)
                .body("rejected", is(1));

        assertThat(delivering.fact("delivery.returned")).isEqualTo("0");
    }

    private static Delivering given(String unit, String kind) {
        whenImported(unit, file(bereavedCouple("H1"), bereavedSingle("H2")));
        return Delivering.programme(unit, kind, "household", "100.00");
    }
}
