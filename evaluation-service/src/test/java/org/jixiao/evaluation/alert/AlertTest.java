package org.jixiao.evaluation.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.evaluation.support.Monitored;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock of alerts, their end, and the holds that follow at budget. */
@QuarkusTest
class AlertTest extends ServiceTest {

    private final Monitored monitored = new Monitored(this);

    @ConfigProperty(name = "test.peers")
    String budget;

    @Inject
    AlertClockJob clock;

    @Inject
    BusinessDay day;

    @AfterEach
    void nothingIsLeftToPush() {
        peersSay("reset", "");
        clock.deliver();
    }

    @Test
    void anApprovedSheetRaisesOneAlertForEachRedRule() {
        var project = monitored.aMonitoredProject();

        alerts(project)
                .body("items.rule", org.hamcrest.Matchers.containsInAnyOrder("M8", "M4"))
                .body("items.status", everyItem(is("open")))
                .body("items.consequence", everyItem(is("hold")));
    }

    @Test
    void whatIsWarnedOfAlreadyKeepsItsClock() {
        var project = monitored.aMonitoredProject();
        var sheet = Monitored.filled(Monitored.sheetOf(Monitored.whenOpened(project, "monthly", 8, "2098-09-30")
                .statusCode(201)
                .extract()
                .header("Location")));

        Monitored.acted(Monitored.acted(sheet, clerk(), "submission", ""), approver(), "approval", "");

        alerts(project).body("items", hasSize(2));
    }

    @Test
    void anAlertThatNobodyDisposesOfHoldsTheProjectsPayments() {
        var project = monitored.aMonitoredProject();
        var due = dueOf(project);

        clock.expire(due);
        alerts(project).body("items.status", everyItem(is("open")));
        clock.expire(due.plusDays(1));
        clock.deliver();

        alerts(project).body("items.status", everyItem(is("expired")));
        assertThat(hold(project).getString("mode")).isEqualTo("hold");
        assertThat(hold(project).getString("alert")).isNotNull();
    }

    @Test
    void aHoldIsNotLostWhileBudgetIsDownAndIsPlacedOnce() {
        var project = monitored.aMonitoredProject();
        clock.expire(dueOf(project).plusDays(1));
        peersSay("holds", "503");
        clock.deliver();
        assertThat(hold(project).getString("mode")).isEqualTo("none");

        peersSay("reset", "");
        clock.deliver();
        clock.deliver();

        assertThat(hold(project).getString("mode")).isEqualTo("hold");
        assertThat(hold(project).getInt("version")).isEqualTo(1);
    }

    /** A crash after budget's answer, before it was written down. */
    @Test
    void theSamePushAgainChangesNothing() throws SQLException {
        var project = monitored.aMonitoredProject();
        clock.expire(dueOf(project).plusDays(1));
        clock.deliver();
        forgetThatItWasDone(project);

        clock.deliver();

        assertThat(hold(project).getInt("version")).isEqualTo(1);
    }

    @Test
    void severalReplicasLetAClockRunOutOnce() throws Exception {
        var project = monitored.aMonitoredProject();
        var today = dueOf(project).plusDays(1);
        var replicas = Executors.newFixedThreadPool(4);
        try {
            for (var ended : replicas.invokeAll(java.util.Collections.nCopies(4, () -> {
                clock.expire(today);
                return true;
            }))) {
                ended.get();
            }
        } finally {
            replicas.shutdownNow();
        }

        assertThat(count("select count(*) from audit_entry where act = 'alert-expired' and entity_id in"
                        + " (select id from alert where project = '" + project + "')"))
                .isEqualTo(2);
        assertThat(count("select count(*) from hold_push where project = '" + project + "'"))
                .isEqualTo(2);
    }

    @Test
    void aDisposalInTimeStopsTheClock() {
        var project = monitored.aMonitoredProject();
        var after = dueOf(project).plusDays(1);
        ids(project).forEach(id -> disposed(id, "continue"));

        clock.expire(after);
        clock.deliver();

        alerts(project).body("items.status", everyItem(is("disposed")));
        assertThat(hold(project).getString("mode")).isEqualTo("none");
    }

    @Test
    void whoContinuesAfterwardsIsReleasedWhenTheLastAlertIsConfirmed() {
        var project = monitored.aMonitoredProject();
        clock.expire(dueOf(project).plusDays(1));
        clock.deliver();
        var both = ids(project);

        confirmed(disposed(both.get(0), "continue"));
        clock.deliver();
        assertThat(hold(project).getString("mode")).isEqualTo("hold");
        confirmed(disposed(both.get(1), "adjust"));
        clock.deliver();

        assertThat(hold(project).getString("mode")).isEqualTo("none");
        Api.as(clerk())
                .get("/api/v1/alerts?open=true&project=" + project)
                .then()
                .body("items", hasSize(0));
        Api.as(clerk())
                .get("/api/v1/alerts?open=false&project=" + project)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void whoCancelsIsPausedAndStaysSo() {
        var project = monitored.aMonitoredProject();
        var after = dueOf(project).plusDays(1);
        var both = ids(project);

        confirmed(disposed(both.get(0), "cancel"));
        clock.deliver();
        assertThat(hold(project).getString("mode")).isEqualTo("pause");
        clock.expire(after);
        clock.deliver();
        assertThat(hold(project).getString("mode")).isEqualTo("pause");
        confirmed(disposed(both.get(1), "continue"));
        clock.deliver();

        assertThat(hold(project).getString("mode")).isEqualTo("pause");
    }

    @Test
    void whatFinanceHasPlacedByHandIsNotLifted() {
        var project = monitored.aMonitoredProject();
        Api.as(Tokens.finance())
                .header("If-Match", "\"v0\"")
                .body("{\"mode\": \"pause\", \"citing\": false, \"reason\": \"审计\"}")
                .put(budget + "/api/v1/projects/" + project + "/hold")
                .then()
                .statusCode(200);
        clock.expire(dueOf(project).plusDays(1));
        ids(project).forEach(id -> confirmed(disposed(id, "continue")));

        clock.deliver();

        assertThat(hold(project).getString("mode")).isEqualTo("pause");
        assertThat(hold(project).getInt("version")).isEqualTo(1);
    }

    @Test
    void aReturnedDisposalSetsTheClockRunningAgain() {
        var project = monitored.aMonitoredProject();
        var disposed = disposed(ids(project).get(0), "continue");

        Monitored.acted(disposed, Tokens.finance(), "return", "{\"reason\": \"理由不充分\"}");

        Api.as(clerk())
                .get(disposed.location())
                .then()
                .body("status", is("open"))
                .body("returnReason", is("理由不充分"));
        clock.expire(dueOf(project).plusDays(1));
        Api.as(clerk()).get(disposed.location()).then().body("status", is("expired"));
    }

    private io.restassured.response.ValidatableResponse alerts(UUID project) {
        return Api.as(clerk()).get("/api/v1/alerts?project=" + project).then().statusCode(200);
    }

    private List<String> ids(UUID project) {
        return alerts(project).extract().path("items.id");
    }

    private LocalDate dueOf(UUID project) {
        var due = LocalDate.parse(alerts(project).extract().path("items[0].due"));
        assertThat(due).isAfter(day.today().plusDays(9));
        return due;
    }

    private Ready disposed(String alert, String how) {
        return Monitored.acted(
                Monitored.at("/api/v1/alerts/" + alert),
                clerk(),
                "disposal",
                "{\"disposal\": \"" + how + "\", \"reason\": \"资金十月支付\"}");
    }

    private static void confirmed(Ready disposed) {
        Monitored.acted(disposed, Tokens.finance(), "approval", "");
    }

    private JsonPath hold(UUID project) {
        return Api.as(Tokens.finance())
                .get(budget + "/api/v1/projects/" + project + "/hold")
                .jsonPath();
    }

    private static void forgetThatItWasDone(UUID project) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter table hold_push disable trigger refuse_change_of_push");
            statement.execute("update hold_push set done_at = null where project = '" + project + "'");
            statement.execute("alter table hold_push enable trigger refuse_change_of_push");
        }
    }

    private static int count(String question) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
