package org.jixiao.evaluation.support;

import io.quarkus.arc.Arc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.common.accountability.Checkpoints;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.twins.Call;
import org.jixiao.testkit.twins.Twin;
import org.jixiao.testkit.twins.TwinScript;

/** A unit's year at evaluation, with a record in every state. */
public class EvaluationScript implements TwinScript {

    private static final List<String> INDICATORS = List.of("bound", "cost", "date", "social", "satisfaction");

    private static final String TARGETS = ServiceTest.targets(
                    UUID.fromString("00000000-0000-0000-0000-000000000001"),
                    List.of(
                            marked("output", "quantity", "投保户数", "at-least", "2600", "20.00", ServiceTest.bound()),
                            ServiceTest.indicator(
                                    "output",
                                    "cost",
                                    "${text:每户保费}",
                                    "at-most",
                                    "30",
                                    "元/户",
                                    "20.00",
                                    ", \"meaning\": \"${text:指标解释}\", \"library\": \"${shared:costLibrary}\""),
                            marked("output", "timeliness", "投保完成日期", "by-date", "2025-06-30", "10.00", ""),
                            marked("outcome", "social", "家庭抗风险能力", "qualitative", "${text:有所提升}", "30.00", ""),
                            marked(
                                    "satisfaction",
                                    "beneficiary-satisfaction",
                                    "满意度",
                                    "satisfaction",
                                    "90",
                                    "10.00",
                                    "")))
            .replace("为农村独生子女家庭办理意外伤害保险", "${text:总体目标}")
            .replace("\"130109\"", "\"${region}\"")
            .replace("\"" + ServiceTest.UNIT + "\"", "\"${unit}\"");

    static final String NEW_TARGETS = TARGETS.replace("00000000-0000-0000-0000-000000000001", "${uuid}");
    private static final String SAME_TARGETS = TARGETS.replace("00000000-0000-0000-0000-000000000001", "${project}");

    private static final String RETURN = """
            {"reason": "${text:退回}"}""";

    private static final String SELF_EVALUATION = """
            {"region": "${region}", "unit": "${unit}", "fiscalYear": 2025, "level": "project", "project": "${project}",
             "explanations": [], "achievement": "${text:完成情况}"}""";

    private static final String DETECT = """
            {"region": "${region}", "unit": "${unit}", "fiscalYear": 2025}""";

    private static final String READ_MONEY = """
            {"region": "${region}", "fiscalYear": 2025}""";

    private static final String HAND_OVER = """
            {"region": "${region}", "unit": "${unit}", "to": "receiver-${unique}", "reason": "${text:事由}",
             "documentNo": "${text:文号}"}""";

    private final ServiceTest peers;

    public EvaluationScript(ServiceTest peers) {
        this.peers = peers;
    }

    @Override
    public String service() {
        return "evaluation";
    }

    @Override
    public void prepare(Twin twin) {
        twin.hold("costLibrary", LibraryScript.prepare(twin.region()));
        PackScript.aDraftIn(twin.region());
    }

    /** The peers know the money of each project as soon as it has targets. */
    @Override
    public void settle(Call call, Twin twin) throws Exception {
        if (call.operation().equals("startWhatIf")) {
            WhatIfScript.rest();
        } else if (call.operation().equals("draftTargetSet")) {
            var project = UUID.fromString(twin.one("project"));
            peers.peersSay("delivery.households@" + project, "2607 户");
            peers.budgetSays(project, "78210.00", "78210.00", "1.0000");
        } else if (call.operation().equals("handOverTodos")) {
            Arc.container().instance(Checkpoints.class).get().sign();
        }
    }

    @Override
    public void rest() throws Exception {
        WhatIfScript.rest();
    }

    @Override
    public String kind(String collection) {
        return switch (collection) {
            case "target-sets" -> "targetSet";
            case "self-evaluations" -> "selfEvaluation";
            case "rule-packs" -> "rulePack";
            case "evidence-files" -> "evidenceFile";
            case "monitoring-plans" -> "monitoringPlan";
            case "monitoring-rounds" -> "round";
            case "monitoring-sheets" -> "monitoringSheet";
            case "what-ifs" -> "whatIf";
            case "result-uses" -> "resultUse";
            default -> TwinScript.super.kind(collection);
        };
    }

    @Override
    public Map<String, List<String>> constants() {
        var constants = new HashMap<>(Map.of(
                "fiscalYear",
                List.of("2025"),
                "changed",
                List.of("score"),
                "rulePack",
                List.of(nationalPack()),
                "kind",
                List.of("target-set-approval"),
                "by",
                List.of("unit"),
                "from",
                List.of("1"),
                "open",
                List.of("true"),
                "department",
                List.of("725"),
                "code",
                List.of("CL-001"),
                "status",
                List.of("confirmed")));
        constants.put("indicatorCode", List.of("CL-009"));
        return constants;
    }

    private static String nationalPack() {
        return Api.as(Tokens.auditor()).get("/api/v1/rule-packs").path("items[0].id");
    }

    @Override
    public Set<String> trails() {
        // Who opens a proof is sealed into the chain.
        return Set.of("exportAuditEntries", "exportAuditCheckpoints");
    }

    @Override
    public Set<String> fixedLists() {
        return Set.of(
                "listRulePacks",
                "listRulePackDrafts",
                "listWhatIfMoves",
                "listIndicators",
                "readMonitoringBoard",
                "readRollup",
                "readUnitCosts");
    }

    @Override
    public List<Call> calls() {
        var calls = new ArrayList<>(LibraryScript.calls());
        calls.addAll(PackScript.calls(nationalPack()));
        calls.add(Call.of("readRollup", "clerk").query("region", "${region}").query("fiscalYear", "2025"));
        calls.add(Call.of("readUnitCosts", "clerk").query("region", "${region}").query("fiscalYear", "2025"));
        calls.add(Call.of("listMeasurements", "clerk").query("targetSet", "${sealedSet}"));
        calls.addAll(EvidenceScript.calls());
        calls.addAll(WorkbookScript.calls());
        return calls;
    }

    @Override
    public Map<String, Function<byte[], String>> readers() {
        return Map.of(SheetFormat.XLSX_TYPE, WorkbookScript::text);
    }

    @Override
    public List<Call> smallJourney() {
        return List.of(drafted());
    }

    @Override
    public List<Call> journey() {
        var calls = new ArrayList<Call>();
        calls.add(drafted());
        calls.addAll(List.of(
                TargetScript.drafted(),
                TargetScript.tried(),
                Call.of("submitTargetSet", "clerk").on("targetSet"),
                Call.of("returnTargetSet", "approver").on("targetSet").body(RETURN),
                TargetScript.drafted(),
                TargetScript.tried(),
                Call.of("submitTargetSet", "clerk").on("targetSet")));
        calls.addAll(scoredInVain());
        calls.addAll(scored());
        calls.addAll(EvidenceScript.journey());
        calls.addAll(TargetScript.rebaselined());
        calls.add(detected());
        calls.add(Call.of("readRollupMoney", "finance").body(READ_MONEY));
        calls.addAll(WhatIfScript.journey());
        calls.addAll(ReviewScript.journey());
        calls.addAll(ResultUseScenes.journey());
        calls.addAll(MonitoringScript.journey());
        calls.add(Call.of("handOverTodos", "clerk").body(HAND_OVER));
        return calls;
    }

    /** Returned, and drafted again. */
    private static List<Call> scoredInVain() {
        var calls = sealed();
        calls.add(Call.of("draftSelfEvaluation", "clerk").body(SELF_EVALUATION).keeping("selfEvaluation"));
        calls.add(explained());
        calls.add(Call.of("submitSelfEvaluation", "clerk").on("selfEvaluation"));
        calls.add(
                Call.of("returnSelfEvaluation", "approver").on("selfEvaluation").body(RETURN));
        calls.add(Call.of("draftSelfEvaluation", "clerk").body(SELF_EVALUATION).keeping("selfEvaluation"));
        return calls;
    }

    private static List<Call> scored() {
        var calls = sealed();
        calls.add(Call.of("takeReadings", "clerk").body("""
                        {"targetSet": "${sealedSet}", "asOf": "2025-12-31"}"""));
        calls.add(measured("cost", "\"value\": \"31\""));
        calls.add(Call.of("returnMeasurement", "approver").on("measurement").body(RETURN));
        for (var value : List.of(
                "cost \"value\": \"30\", \"numerator\": \"300.00\", \"denominator\": \"10\"",
                "date \"date\": \"2025-06-01\"",
                "social \"band\": \"achieved\", \"marks\": \"27.00\"",
                "satisfaction \"value\": \"85\"")) {
            calls.add(measured(value.split(" ")[0], value.substring(value.indexOf(' '))));
            calls.add(Call.of("confirmMeasurement", "approver").on("measurement"));
        }
        calls.add(measured("satisfaction", "\"value\": \"86\""));
        calls.add(Call.of("draftSelfEvaluation", "clerk").body(SELF_EVALUATION).keeping("selfEvaluation"));
        calls.add(explained());
        calls.add(Call.of("submitSelfEvaluation", "clerk").on("selfEvaluation"));
        calls.add(Call.of("approveSelfEvaluation", "approver").on("selfEvaluation"));
        return calls;
    }

    @Override
    public Map<String, List<Call>> growth() {
        var again = sealed();
        again.add(Call.of("draftSelfEvaluation", "clerk").body(SELF_EVALUATION).keeping("selfEvaluation"));
        var growth = new HashMap<>(MonitoringScript.growth(sealed()));
        growth.putAll(EvidenceScript.growth());
        growth.putAll(Map.of(
                "listDetections", List.of(detected()),
                "listTargetSets", List.of(drafted()),
                "listChanges", List.of(drafted()),
                "listMeasurements", List.of(measured("satisfaction", "\"value\": \"87\"")),
                "listSelfEvaluations", again,
                "listTodos",
                        List.of(
                                Call.of("draftTargetSet", "clerk")
                                        .body(NEW_TARGETS)
                                        .keeping("waiting")
                                        .keeping("targetSet")
                                        .keeping("project", "/project")
                                        .keeping("tried", "/indicators/0/id")
                                        .keeping("cost", "/indicators/1/id")
                                        .keeping("date", "/indicators/2/id")
                                        .keeping("social", "/indicators/3/id")
                                        .keeping("satisfaction", "/indicators/4/id"),
                                TargetScript.tried(),
                                Call.of("submitTargetSet", "clerk").on("waiting"))));
        var used = scored();
        used.add(ResultUseScenes.suggested());
        growth.put("listResultUses", used);
        growth.put("listReviews", ReviewScript.grown(scored()));
        growth.put("listReviewDifferences", ReviewScript.confirmed(scored()));
        return growth;
    }

    private static Call detected() {
        return Call.of("detect", "clerk").body(DETECT).keeping("detection");
    }

    private static Call drafted() {
        return Call.of("draftTargetSet", "clerk")
                .body(NEW_TARGETS)
                .keeping("targetSet")
                .keeping("project", "/project");
    }

    private static List<Call> sealed() {
        var sealed = Call.of("approveTargetSet", "approver")
                .on("targetSet")
                .body(TargetScript.EXAMINATION)
                .keeping("sealedSet");
        for (int position = 0; position < INDICATORS.size(); position++) {
            sealed = sealed.keeping(INDICATORS.get(position), "/indicators/" + position + "/id");
        }
        return new ArrayList<>(List.of(
                drafted(),
                TargetScript.kept(
                        Call.of("rewriteTargetSet", "clerk").on("targetSet").body(SAME_TARGETS)),
                TargetScript.tried(),
                Call.of("submitTargetSet", "clerk").on("targetSet"),
                sealed.keeping("indicator", "/indicators/1/id")));
    }

    private static Call measured(String indicator, String value) {
        return Call.of("recordMeasurement", "clerk")
                .body("""
                        {"targetSet": "${sealedSet}", "indicator": "${%s}", %s, "explanation": "${text:说明}",
                         "evidence": {"description": "${text:年度统计}", "documentNo": "${text:示例文}"}}""".formatted(indicator, value))
                .keeping("measurement");
    }

    private static Call explained() {
        var explanations = Stream.of("bound", "cost", "date", "social", "satisfaction")
                .map(indicator -> """
                        {"indicator": "${%s}", "reason": "${text:原因}", "remedy": "${text:措施}"}""".formatted(indicator))
                .collect(Collectors.joining(","));
        return Call.of("explainSelfEvaluation", "clerk")
                .on("selfEvaluation")
                .body("{\"explanations\": [" + explanations + "], \"achievement\": \"${text:完成情况}\"}");
    }

    private static String marked(
            String level1, String level2, String name, String operator, String planned, String weight, String more) {
        return ServiceTest.indicator(level1, level2, "${text:" + name + "}", operator, planned, "户", weight, more)
                .replace("年度工作计划", "${text:依据}")
                .replace("\"method\": \"统计\"", "\"method\": \"${text:方法}\"")
                .replace("\"source\": \"台账\"", "\"source\": \"${text:来源}\"");
    }
}
