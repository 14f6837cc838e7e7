package org.jixiao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.local.identity.Person.CLERK_310001;
import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.service.Service.BENEFICIARY;
import static org.jixiao.local.service.Service.BUDGET;
import static org.jixiao.local.service.Service.EVALUATION;
import static org.jixiao.local.service.Service.REPORT;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jixiao.local.demonstration.Demonstration;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Port;
import org.jixiao.local.service.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged suite with the real PostgreSQL and the real Keycloak does its main job, from records to the report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final String OF_THE_UNIT = "?region=130109&unit=725001&fiscalYear=2025&limit=200";

    @TempDir
    static Path folder;

    private RunningSuite suite;
    private Demonstration demonstration;
    private List<String> report;

    @BeforeAll
    void whenTheMainJobIsDone() throws IOException {
        suite = new RunningSuite(folder);
        suite.start();
        demonstration = suite.demonstration();
        demonstration.run();
        report = Docx.paragraphs(suite.report("docx"));
    }

    @AfterAll
    void stop() {
        suite.close();
    }

    @Test
    void theReportStatesBothRatesSideBySide() {
        assertThat(report).anyMatch(text -> text.contains("78.70%") && text.contains("100.00%"));
    }

    @Test
    void theReportGivesTheFiguresOfTheRecords() {
        assertThat(String.join("\n", report)).contains("219.86", "173.03", "2607户", "146人", "92户", "212,030.00");
    }

    @Test
    void withoutLastYearsRecordTheReportComparesNothing() {
        assertThat(report).anyMatch(text -> text.contains("上年数未录入，不作同比"));
        assertThat(report).noneMatch(text -> text.contains("2024年"));
    }

    /** The look-up is sensitive and asks Keycloak; the list is not, and goes by the token until that expires. */
    @Test
    void aWithdrawnRoleIsRefusedAtOnceWhereItMattersAndWithinFiveMinutesEverywhere()
            throws IOException, InterruptedException {
        var token = suite.token(CLERK_310001);
        var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        var lookUp = "{\"region\": \"130109\", \"unit\": \"310001\", \"identityNumber\": \"11010519491231002X\"}";
        var before = suite.status(token, BENEFICIARY, "/api/v1/households/lookups", lookUp);

        suite.realm().withdraw(CLERK_310001, "clerk");

        try {
            assertThat(before).isEqualTo(404);
            assertThat(suite.status(token, BENEFICIARY, "/api/v1/households/lookups", lookUp))
                    .isEqualTo(403);
            assertThat(suite.status(token, BENEFICIARY, "/api/v1/households", ""))
                    .isEqualTo(200);
            assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                    .isPositive()
                    .isLessThanOrEqualTo(300);
            assertThat(suite.status(suite.token(CLERK_310001), BENEFICIARY, "/api/v1/households", ""))
                    .isEqualTo(403);
        } finally {
            suite.realm().grant(CLERK_310001, "clerk");
        }
    }

    @Test
    void theReportCountsFiveFundedProjectsAndOneUnfunded() {
        assertThat(report).anyMatch(text -> text.matches(".*安排预算的五个，未安排预算的一个.*"));
    }

    @Test
    void theSectionsAreNumberedFromOneToFive() {
        var numbers =
                report.stream().filter(text -> text.matches("[一二三四五六七八]、.*")).map(text -> text.substring(0, 1));

        assertThat(numbers).containsExactly("一", "二", "三", "四", "五");
    }

    @Test
    void theReportSaysThatItIsADemonstration() {
        assertThat(report).anyMatch(text -> text.contains("演示"));
    }

    @Test
    void everyProjectAndTheUnitHasAScoreWithItsRowsAndAGrade() {
        var evaluations = suite.items(CLERK_725001, EVALUATION, "/api/v1/self-evaluations" + OF_THE_UNIT);

        assertThat(evaluations).hasSize(7).allSatisfy(evaluation -> {
            assertThat(evaluation.path("status").textValue()).isEqualTo("approved");
            assertThat(evaluation.path("indicators")).isNotEmpty();
            assertThat(report)
                    .anyMatch(text -> text.contains(evaluation.path("total").textValue()))
                    .anyMatch(
                            text -> text.contains(evaluation.path("gradeLabel").textValue()));
        });
    }

    @Test
    void thePdfIsAPdf() throws IOException {
        assertThat(Files.readAllBytes(suite.report("pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void thePaymentsAddUpToWhatTheUnitSpent() {
        var payments = suite.items(CLERK_725001, BUDGET, "/api/v1/payments" + OF_THE_UNIT);
        var sum = payments.stream()
                .map(payment -> new BigDecimal(payment.path("amount").textValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo("1730300.00");
    }

    @Test
    void theNumberOfInsuredHouseholdsIsFollowedFromItsSentenceToTheHouseholds() {
        var narrative =
                suite.read(CLERK_725001, REPORT, "/api/v1/reports/" + demonstration.id("report") + "/narrative");
        var snapshot = suite.read(CLERK_725001, REPORT, "/api/v1/snapshots/" + demonstration.id("snapshot"));

        var fact = FigureTrail.factBehind("2607", narrative, snapshot);
        assertThat(fact.path("name").textValue()).isEqualTo("delivery.households");
        assertThat(FactDigest.of(fact)).isEqualTo(fact.path("digest").textValue());

        var again = suite.read(CLERK_725001, BENEFICIARY, FigureTrail.question(fact));
        assertThat(again.path("digest")).isEqualTo(fact.path("digest"));

        var deliveries =
                suite.items(CLERK_725001, BENEFICIARY, fact.path("source").textValue());
        assertThat(deliveries).hasSize(fact.path("rows").intValue());
        assertThat(deliveries.stream()
                        .map(delivery -> delivery.path("household").textValue())
                        .distinct())
                .hasSize(2607);

        var household = suite.read(
                CLERK_725001,
                BENEFICIARY,
                "/api/v1/households/" + deliveries.get(0).path("household").textValue());
        assertThat(household.toString()).contains("****").doesNotContainPattern("\\d{17}[0-9X]");
    }

    /** As an auditor would: exports from the services, checkpoints and key from outside the database, a jar of its own. */
    @ParameterizedTest(name = "the record of {0} for 725001 and for the region")
    @EnumSource
    void theRecordOfTheYearIsVerifiedOffline(Service service) throws IOException, InterruptedException {
        var audit = new OfflineAudit(suite);

        for (var unit : audit.unitsWithARecord(service, "725001", "310001", "*")) {
            var verdict = audit.verdict(service, unit);

            assertThat(verdict.text()).contains("完好 / intact: " + service.module(), "结论：完好");
            assertThat(verdict.text()).doesNotContain("无签名检查点");
            assertThat(verdict.exitCode()).isZero();
            assertThat(audit.verdictWithoutRow(service, unit, 2).exitCode()).isEqualTo(1);
        }
    }

    @Test
    void anotherUnitSeesNothingOfIt() {
        assertThat(suite.items(CLERK_310001, BUDGET, "/api/v1/payments?region=130109&fiscalYear=2025&limit=200"))
                .isEmpty();
        assertThat(suite.items(CLERK_310001, BENEFICIARY, "/api/v1/households?region=130109&limit=200"))
                .isEmpty();
        assertThatThrownBy(() -> suite.read(CLERK_310001, REPORT, "/api/v1/reports/" + demonstration.id("report")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("404");
    }

    @Test
    void aSecondStartLoadsNothingTwice() throws IOException {
        var before = Files.readAllBytes(suite.report("docx"));
        Files.delete(suite.report("docx"));

        assertThat(suite.demonstration().run()).isZero();
        assertThat(Files.readAllBytes(suite.report("docx"))).isEqualTo(before);
        assertThat(suite.items(CLERK_725001, BUDGET, "/api/v1/projects" + OF_THE_UNIT))
                .hasSize(6);
    }

    /** Last of all: nothing after it could count on tokens that were fetched before. */
    @Test
    @Order(Integer.MAX_VALUE)
    void withoutSigningKeysAServiceLivesButLetsNobodyInUntilItHasThem() throws IOException, InterruptedException {
        var token = suite.token(CLERK_725001);
        var payments = "/api/v1/payments" + OF_THE_UNIT;

        suite.kill(Port.KEYCLOAK);
        assertThat(suite.status(token, BENEFICIARY, "/api/v1/programmes", ""))
                .as("keys that are known go on counting")
                .isEqualTo(200);
        suite.kill(BUDGET.port());
        suite.restart(BUDGET.port());
        suite.await(BUDGET, "/q/health/live", 200);

        assertThat(suite.status(token, BUDGET, "/q/health/ready", "")).isEqualTo(503);
        assertThat(suite.status(token, BUDGET, payments, "")).isEqualTo(503);

        suite.restart(Port.KEYCLOAK);
        suite.await(BUDGET, "/q/health/ready", 200);
        assertThat(suite.status(suite.token(CLERK_725001), BUDGET, payments, ""))
                .isEqualTo(200);
    }
}
