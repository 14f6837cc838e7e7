package org.jixiao.evaluation.support;

import static org.jixiao.testkit.Scene.RETURN;
import static org.jixiao.testkit.Scene.decision;
import static org.jixiao.testkit.Scene.step;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Scene;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.Tokens;

/** Monitoring in every state, for tests of acts, of the wire and of the rules. */
public final class Monitored {

    public static final String FESTIVAL =
            "[\"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"1\", \"1\", \"1\"]";

    private static final String CLERK = "clerk-" + ServiceTest.UNIT;
    private static final String CONTINUE = "{\"disposal\": \"continue\", \"reason\": \"十月支付\"}";
    private static final String FEEDBACK = "{\"feedback\": \"已补充量化指标\"}";
    private static final String CONCLUSION = "{\"conclusion\": \"整改到位\"}";
    private static final String SHEET = "PUT /api/v1/monitoring-sheets/{id}";

    private final ServiceTest service;

    public Monitored(ServiceTest service) {
        this.service = service;
    }

    public Map<String, Scene> scenes() {
        return Map.ofEntries(
                Map.entry("POST /api/v1/monitoring-plans/{id}/approval", decision(this::aPlan, "")),
                Map.entry("POST /api/v1/monitoring-plans/{id}/return", decision(this::aPlan, RETURN)),
                Map.entry("POST /api/v1/monitoring-sheets/{id}/readings", step(this::anOpenSheet)),
                Map.entry(
                        "POST /api/v1/monitoring-sheets/{id}/submission",
                        step(this::aFilledSheet).editedBy(SHEET)),
                Map.entry("POST /api/v1/monitoring-sheets/{id}/approval", decision(this::aSubmittedSheet, "")),
                Map.entry("POST /api/v1/monitoring-sheets/{id}/return", decision(this::aSubmittedSheet, RETURN)),
                Map.entry("POST /api/v1/alerts/{id}/disposal", step(this::anAlert, ready -> CONTINUE)),
                Map.entry("POST /api/v1/alerts/{id}/approval", decision(this::aDisposedAlert, "")),
                Map.entry("POST /api/v1/alerts/{id}/return", decision(this::aDisposedAlert, RETURN)),
                Map.entry("POST /api/v1/rectifications/{id}/feedback", step(this::aNotice, ready -> FEEDBACK)),
                Map.entry("POST /api/v1/rectifications/{id}/approval", decision(this::anAnswer, "")),
                Map.entry("POST /api/v1/rectifications/{id}/return", decision(this::anAnswer, RETURN)),
                Map.entry("POST /api/v1/rectifications/{id}/closing", decision(this::aConfirmedAnswer, CONCLUSION)),
                Map.entry("POST /api/v1/rectifications/{id}/reopening", decision(this::aConfirmedAnswer, RETURN)));
    }

    public Map<String, Scene> edits() {
        return Map.of(SHEET, step(this::aFilledSheet, ready -> filled(ready.about())));
    }

    /** One record under each path with an id. */
    public Map<String, String> records() {
        return Map.of(
                "/api/v1/monitoring-plans/{id}", aPlan().location(),
                "/api/v1/monitoring-rounds/{id}",
                        whenOpened(aProject()).statusCode(201).extract().header("Location"),
                "/api/v1/monitoring-sheets/{id}", aFilledSheet().location(),
                "/api/v1/alerts/{id}", anAlert().location(),
                "/api/v1/rectifications/{id}", aNotice().location());
    }

    /** A project with sealed targets, half of its households served and half of its money spent. */
    public UUID aProject() {
        var project = UUID.randomUUID();
        ServiceTest.givenSealedTargets(ServiceTest.targets(project));
        service.peersSay("delivery.households@" + project, "1300 户");
        service.budgetSays(project, "78210.00", "39105.00", "0.5000");
        return project;
    }

    public static String targetsOf(UUID project) {
        return Api.as(ServiceTest.clerk())
                .get("/api/v1/target-sets?project=" + project)
                .then()
                .extract()
                .path("items[0].id");
    }

    public static ValidatableResponse whenPlanned(String targetSet, String money) {
        return Api.as(ServiceTest.clerk())
                .body("""
                        {"targetSet": "%s", "reason": "重阳节集中慰问", "money": %s, "indicators": []}""".formatted(targetSet, money))
                .post("/api/v1/monitoring-plans")
                .then();
    }

    private Ready aPlan() {
        var planned =
                whenPlanned(targetsOf(aProject()), FESTIVAL).statusCode(201).extract();
        return Ready.of(planned.header("Location"), planned.header("ETag"), CLERK);
    }

    public static ValidatableResponse whenOpened(UUID project) {
        return whenOpened(project, "january-july", 7, "2098-08-31");
    }

    public static ValidatableResponse whenOpened(UUID project, String kind, int month, String deadline) {
        return Api.as(Tokens.finance())
                .body("""
                        {"region": "130109", "fiscalYear": 2025, "kind": "%s", "month": %d, "deadline": "%s",
                         "name": "2025年监控", "requirement": "请按期报送", "projects": ["%s"]}""".formatted(kind, month, deadline, project))
                .post("/api/v1/monitoring-rounds")
                .then();
    }

    /** The one sheet of a round of one project. */
    public static Ready sheetOf(String round) {
        var id = Api.as(ServiceTest.clerk())
                .get("/api/v1/monitoring-sheets?round=" + ServiceTest.id(round))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        return at("/api/v1/monitoring-sheets/" + id);
    }

    public static Ready at(String location) {
        var read =
                Api.as(ServiceTest.clerk()).get(location).then().statusCode(200).extract();
        return new Ready(location, read.header("ETag"), CLERK, read.path("targetSet"));
    }

    private Ready anOpenSheet() {
        return sheetOf(whenOpened(aProject()).statusCode(201).extract().header("Location"));
    }

    public static Ready acted(Ready ready, String token, String act, String body) {
        var request = Api.asOnVersion(token, ready.etag());
        if (!body.isEmpty()) {
            request.body(body);
        }
        var acted = request.post(ready.location() + "/" + act)
                .then()
                .statusCode(200)
                .extract();
        return new Ready(ready.location(), acted.header("ETag"), ready.hand(), ready.about());
    }

    /** Nothing typed, so that what is not read from records shows red; everything explained. */
    public static String filled(String targetSet) {
        return "{\"money\": {\"causes\": [\"funding\"], \"reason\": \"十月集中支付\"}, \"indicators\": ["
                + ServiceTest.indicators("/api/v1/target-sets/" + targetSet).values().stream()
                        .map("""
                                {"indicator": "%s", "likelihood": "possible", "causes": ["other"],
                                 "reason": "下半年实施"}"""::formatted)
                        .collect(Collectors.joining(","))
                + "]}";
    }

    public static Ready filled(Ready sheet) {
        var read = acted(sheet, ServiceTest.clerk(), "readings", "");
        var filled = Api.asOnVersion(ServiceTest.clerk(), read.etag())
                .body(filled(sheet.about()))
                .put(read.location())
                .then()
                .statusCode(200)
                .extract();
        return new Ready(read.location(), filled.header("ETag"), read.hand(), read.about());
    }

    private Ready aFilledSheet() {
        return filled(anOpenSheet());
    }

    private Ready aSubmittedSheet() {
        return acted(aFilledSheet(), ServiceTest.clerk(), "submission", "");
    }

    /** The first of the alerts of a project whose sheet was approved. */
    public Ready anAlert() {
        return alertOf(aMonitoredProject());
    }

    public UUID aMonitoredProject() {
        var project = aProject();
        var sheet = filled(sheetOf(whenOpened(project).statusCode(201).extract().header("Location")));
        acted(acted(sheet, ServiceTest.clerk(), "submission", ""), ServiceTest.approver(), "approval", "");
        return project;
    }

    public static Ready alertOf(UUID project) {
        var id = Api.as(ServiceTest.clerk())
                .get("/api/v1/alerts?project=" + project)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        return at("/api/v1/alerts/" + id);
    }

    private Ready aDisposedAlert() {
        return acted(anAlert(), ServiceTest.clerk(), "disposal", CONTINUE);
    }

    public static ValidatableResponse whenNoticed(String problem, int fiscalYear, String more) {
        return Api.as(Tokens.finance())
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": %d, "problem": "%s", "title": "没有量化指标",
                         "requirement": "补充量化指标", "deadline": "2098-09-30"%s}""".formatted(ServiceTest.UNIT, fiscalYear, problem, more))
                .post("/api/v1/rectifications")
                .then();
    }

    public Ready aNotice() {
        var noticed = whenNoticed("problem-" + UUID.randomUUID(), 2025, "")
                .statusCode(201)
                .extract();
        return Ready.of(noticed.header("Location"), noticed.header("ETag"), CLERK);
    }

    public Ready anAnswer() {
        return acted(aNotice(), ServiceTest.clerk(), "feedback", FEEDBACK);
    }

    public Ready aConfirmedAnswer() {
        return acted(anAnswer(), ServiceTest.approver(), "approval", "");
    }

    public Ready aClosed(Ready confirmed) {
        return acted(confirmed, Tokens.finance(), "closing", CONCLUSION);
    }
}
