package org.jixiao.evaluation.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.testkit.twins.Call;

/** A unit's monitoring, with a record in every state. It begins with a sealed target set. */
final class MonitoringScript {

    private static final String FESTIVAL =
            "[\"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"1\", \"1\", \"1\"]";

    private static final String PLAN = """
            {"targetSet": "${sealedSet}", "reason": "${text:重阳节}", "money": %1$s,
             "indicators": [{"indicator": "${bound}", "shares": %1$s}]}""".formatted(FESTIVAL);

    private static final String ROUND = """
            {"region": "${region}", "fiscalYear": 2025, "kind": "january-july", "month": 7, "deadline": "2098-08-31",
             "name": "${text:监控}", "requirement": "${text:要求}", "documentNo": "${text:文号}", "units": ["${unit}"],
             "projects": ["${project}"]}""";

    private static final String FILLED =
            "{\"money\": {\"causes\": [\"other\"], \"reason\": \"${text:原因}\"}, \"indicators\": ["
                    + Stream.of("bound", "cost", "date", "social", "satisfaction")
                            .map(indicator -> """
                            {"indicator": "${%s}", "likelihood": "possible", "causes": ["staff"],
                             "reason": "${text:原因}"}""".formatted(indicator))
                            .collect(Collectors.joining(","))
                    + "]}";

    private static final String RETURN = """
            {"reason": "${text:退回}"}""";

    private static final String DISPOSAL = """
            {"disposal": "cancel", "reason": "${text:理由}", "documentNo": "${text:文号}"}""";

    private static final String NOTICE = """
            {"region": "${region}", "unit": "${unit}", "fiscalYear": 2025, "problem": "no-numbers",
             "title": "${text:问题}", "requirement": "${text:要求}", "deadline": "2098-09-30",
             "documentNo": "${text:文号}", "alert": "${alert}"}""";

    private static final String FEEDBACK = """
            {"feedback": "${text:整改}", "documentNo": "${text:文号}"}""";

    private MonitoringScript() {}

    private static List<Call> rectified() {
        return List.of(
                noticed(),
                Call.of("answerRectification", "clerk").on("rectification").body(FEEDBACK),
                Call.of("returnFeedback", "approver").on("rectification").body(RETURN),
                Call.of("answerRectification", "clerk").on("rectification").body(FEEDBACK),
                Call.of("approveFeedback", "approver").on("rectification"),
                Call.of("reopenRectification", "finance").on("rectification").body(RETURN),
                Call.of("answerRectification", "clerk").on("rectification").body(FEEDBACK),
                Call.of("approveFeedback", "approver").on("rectification"),
                Call.of("closeRectification", "finance").on("rectification").body("""
                        {"conclusion": "${text:销号}"}"""),
                noticed());
    }

    private static Call noticed() {
        return Call.of("issueRectification", "finance").body(NOTICE).keeping("rectification");
    }

    static List<Call> journey() {
        var calls = new ArrayList<Call>(List.of(
                planned(),
                Call.of("returnMonitoringPlan", "approver").on("monitoringPlan").body(RETURN),
                planned(),
                Call.of("approveMonitoringPlan", "approver").on("monitoringPlan"),
                planned()));
        calls.addAll(approved());
        calls.addAll(List.of(
                Call.of("listAlerts", "clerk").query("open", "true").keeping("alert", "/items/0/id"),
                Call.of("readAlert", "clerk").on("alert"),
                Call.of("disposeOfAlert", "clerk").on("alert").body(DISPOSAL),
                Call.of("returnDisposal", "finance").on("alert").body(RETURN),
                Call.of("disposeOfAlert", "clerk").on("alert").body(DISPOSAL),
                Call.of("approveDisposal", "finance").on("alert"),
                Call.of("listAlerts", "clerk").query("open", "true").keeping("alert", "/items/0/id"),
                Call.of("readAlert", "clerk").on("alert")));
        calls.addAll(rectified());
        calls.addAll(opened());
        return calls;
    }

    static Map<String, List<Call>> growth(List<Call> sealed) {
        var opened = new ArrayList<>(sealed);
        opened.addAll(opened());
        var approved = new ArrayList<>(sealed);
        approved.addAll(approved());
        return Map.of(
                "listMonitoringPlans", List.of(planned()),
                "listMonitoringRounds", opened,
                "listMonitoringSheets", opened,
                "listAlerts", approved,
                "listRectifications", List.of(noticed()));
    }

    private static Call planned() {
        return Call.of("planYear", "clerk").body(PLAN).keeping("monitoringPlan");
    }

    private static List<Call> opened() {
        return List.of(
                Call.of("openMonitoringRound", "finance").body(ROUND).keeping("round"),
                Call.of("listMonitoringSheets", "clerk")
                        .query("round", "${round}")
                        .keeping("monitoringSheet", "/items/0/id"),
                Call.of("readMonitoringSheet", "clerk").on("monitoringSheet"));
    }

    private static List<Call> approved() {
        var calls = new ArrayList<>(opened());
        calls.addAll(List.of(
                Call.of("takeMonitoringReadings", "clerk").on("monitoringSheet"),
                Call.of("fillMonitoringSheet", "clerk").on("monitoringSheet").body(FILLED),
                Call.of("submitMonitoringSheet", "clerk").on("monitoringSheet"),
                Call.of("returnMonitoringSheet", "approver")
                        .on("monitoringSheet")
                        .body(RETURN),
                Call.of("submitMonitoringSheet", "clerk").on("monitoringSheet"),
                Call.of("approveMonitoringSheet", "approver").on("monitoringSheet")));
        return calls;
    }
}
