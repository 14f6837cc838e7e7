package org.jixiao.evaluation;

import static org.jixiao.testkit.Scene.RETURN;
import static org.jixiao.testkit.Scene.decision;
import static org.jixiao.testkit.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.evaluation.support.Monitored;
import org.jixiao.evaluation.support.PackScenes;
import org.jixiao.evaluation.support.ResultUseScenes;
import org.jixiao.evaluation.support.ReviewScenes;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Scene;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.ToldActions;

@QuarkusTest
class WorkflowActsTest extends ServiceTest implements ToldActions {

    private static final String CLERK = "clerk-" + UNIT;

    private static final String REBASELINE = """
            {"kind": "policy-change", "reason": "参保对象范围调整", "documentNo": "示例文〔2025〕12号"}""";

    @Override
    public String service() {
        return "evaluation";
    }

    @Override
    public Set<String> noActs() {
        return Set.of("POST /api/v1/target-sets/{id}/trials");
    }

    @Override
    public Map<String, Scene> scenes() {
        var scenes = new HashMap<>(new Monitored(this).scenes());
        scenes.putAll(PackScenes.scenes());
        scenes.putAll(ReviewScenes.scenes(() -> givenApproved(UUID.randomUUID())));
        scenes.putAll(ResultUseScenes.scenes(() -> givenApproved(UUID.randomUUID())));
        scenes.putAll(ownScenes());
        return scenes;
    }

    private Map<String, Scene> ownScenes() {
        return Map.ofEntries(
                Map.entry(
                        "POST /api/v1/target-sets/{id}/submission",
                        step(this::aTargetSet).editedBy("PUT /api/v1/target-sets/{id}")),
                Map.entry("POST /api/v1/target-sets/{id}/approval", decision(this::aSubmittedTargetSet, EXCELLENT)),
                Map.entry(
                        "POST /api/v1/target-sets/{id}/rebaselines", step(this::aSealedTargetSet, ready -> REBASELINE)),
                Map.entry(
                        "POST /api/v1/indicators/{id}/submission",
                        step(this::aDefinition).editedBy("PUT /api/v1/indicators/{id}")),
                Map.entry("POST /api/v1/indicators/{id}/approval", decision(this::aSubmittedDefinition, "")),
                Map.entry("POST /api/v1/indicators/{id}/return", decision(this::aSubmittedDefinition, RETURN)),
                Map.entry("POST /api/v1/target-sets/{id}/return", decision(this::aSubmittedTargetSet, RETURN)),
                Map.entry("POST /api/v1/measurements/{id}/approval", decision(this::aMeasurement, "")),
                Map.entry("POST /api/v1/measurements/{id}/return", decision(this::aMeasurement, RETURN)),
                Map.entry(
                        "PUT /api/v1/self-evaluations/{id}/explanations",
                        step(this::aSelfEvaluation, ready -> "{\"explanations\": [], \"achievement\": \"基本完成\"}")),
                Map.entry(
                        "POST /api/v1/self-evaluations/{id}/submission",
                        step(this::aSelfEvaluation).editedBy("PUT /api/v1/self-evaluations/{id}/explanations")),
                Map.entry("POST /api/v1/self-evaluations/{id}/approval", decision(this::aSubmittedEvaluation, "")),
                Map.entry("POST /api/v1/self-evaluations/{id}/return", decision(this::aSubmittedEvaluation, RETURN)));
    }

    @Override
    public Map<String, Scene> edits() {
        var edits = new HashMap<>(new Monitored(this).edits());
        edits.put("PUT /api/v1/target-sets/{id}", step(this::aTargetSet, ready -> targets(about(ready))));
        edits.put(
                "PUT /api/v1/indicators/{id}",
                step(this::aDefinition, ready -> definition(ready.about(), "delivery.households")));
        edits.put("PUT /api/v1/rule-packs/{id}", PackScenes.edit());
        edits.put("PUT /api/v1/reviews/{id}", ReviewScenes.edit(() -> givenApproved(UUID.randomUUID())));
        return edits;
    }

    private static UUID about(Ready ready) {
        return UUID.fromString(ready.about());
    }

    private Ready aDefinition() {
        var code = "WA-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var drafted = Api.as(Tokens.financeClerk())
                .body(definition(code, "delivery.households"))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201)
                .extract();
        return new Ready(drafted.header("Location"), drafted.header("ETag"), "finance-clerk", code);
    }

    private Ready aSubmittedDefinition() {
        var draft = aDefinition();
        var submitted = whenActed(Tokens.financeClerk(), draft.location(), "submission", draft.etag())
                .statusCode(200)
                .extract();
        return new Ready(draft.location(), submitted.header("ETag"), draft.hand(), draft.about());
    }

    private Ready aSealedTargetSet() {
        var project = UUID.randomUUID();
        var location = givenSealedTargets(targets(project));
        return new Ready(location, Api.as(clerk()).get(location).header("ETag"), CLERK, project.toString());
    }

    private Ready aTargetSet() {
        var project = UUID.randomUUID();
        var drafted = whenDrafted(targets(project)).statusCode(201).extract();
        givenTried(drafted.header("Location"));
        return new Ready(drafted.header("Location"), drafted.header("ETag"), CLERK, project.toString());
    }

    private Ready aSubmittedTargetSet() {
        return submitted(aTargetSet());
    }

    private Ready submitted(Ready draft) {
        var submitted = whenActed(clerk(), draft.location(), "submission", draft.etag())
                .statusCode(200)
                .extract();
        return new Ready(draft.location(), submitted.header("ETag"), draft.hand(), draft.about());
    }

    private Ready aMeasurement() {
        var targets = givenSealedTargets(targets(UUID.randomUUID()));
        var measured = whenMeasured(id(targets), indicators(targets).get("每户保费"), "\"value\": \"30\"")
                .statusCode(201)
                .extract();
        return Ready.of(measured.header("Location"), measured.header("ETag"), CLERK);
    }

    private Ready aSelfEvaluation() {
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        var explanations = indicators(targets).values().stream()
                .map("{\"indicator\": \"%s\", \"reason\": \"保险公司手续\", \"remedy\": \"提前一月启动\"}"::formatted)
                .collect(Collectors.joining(","));
        var scored = whenSelfEvaluated(project, explanations).statusCode(201).extract();
        return Ready.of(scored.header("Location"), scored.header("ETag"), CLERK);
    }

    private Ready aSubmittedEvaluation() {
        return submitted(aSelfEvaluation());
    }
}
