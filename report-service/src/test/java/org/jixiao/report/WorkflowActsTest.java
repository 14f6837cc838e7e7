package org.jixiao.report;

import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Scene.RETURN;
import static org.jixiao.testkit.Scene.decision;
import static org.jixiao.testkit.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.jixiao.testkit.Scene;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.WorkflowActs;

@QuarkusTest
class WorkflowActsTest extends ReportServiceTest implements WorkflowActs {

    private static final String UNIT = "725001";
    private static final String EDIT = "{\"edits\": [{\"block\": 3, \"text\": \"宣传工作扎实开展。\"}]}";
    private static final String RETIREMENT = "{\"from\": \"2099-01-01\", \"reason\": \"示例理由\"}";

    @Override
    public String service() {
        return "report";
    }

    /** A rendition of the same report is the same file, whoever makes it first. */
    @Override
    public Set<String> noActs() {
        return Set.of("POST /api/v1/reports/{id}/renditions");
    }

    @Override
    public Map<String, Scene> scenes() {
        return Map.ofEntries(
                Map.entry("POST /api/v1/templates/{id}/approval", decision(WorkflowActsTest::aProposedTemplate, "")),
                Map.entry("POST /api/v1/templates/{id}/return", decision(WorkflowActsTest::aProposedTemplate, RETURN)),
                Map.entry(
                        "POST /api/v1/templates/{id}/retirement",
                        step(WorkflowActsTest::aTemplate, ready -> RETIREMENT)),
                Map.entry("PUT /api/v1/reports/{id}/prose", step(WorkflowActsTest::aReport, ready -> EDIT)),
                Map.entry(
                        "POST /api/v1/reports/{id}/submission",
                        step(WorkflowActsTest::aReport).editedBy("PUT /api/v1/reports/{id}/prose")),
                Map.entry("POST /api/v1/reports/{id}/approval", decision(WorkflowActsTest::aSubmittedReport, "")),
                Map.entry("POST /api/v1/reports/{id}/return", decision(WorkflowActsTest::aSubmittedReport, RETURN)),
                Map.entry(
                        "POST /api/v1/publications/{id}/approval",
                        decision(WorkflowActsTest::aProposedPublication, "")),
                Map.entry(
                        "POST /api/v1/publications/{id}/return",
                        decision(WorkflowActsTest::aProposedPublication, RETURN)),
                Map.entry(
                        "POST /api/v1/publications/{id}/withdrawal",
                        step(WorkflowActsTest::aPublication, ready -> RETURN)));
    }

    private static Ready aProposedTemplate() {
        var proposed = SampleTemplates.proposed(Tokens.financeClerk(), "acts");
        proposed.then().statusCode(201);
        return Ready.of("/api/v1/templates/" + proposed.path("id"), proposed.header("ETag"), "finance-clerk");
    }

    private static Ready aTemplate() {
        var proposed = aProposedTemplate();
        var published = asOnVersion(Tokens.finance(), proposed.etag()).post(proposed.location() + "/approval");
        return Ready.of(proposed.location(), published.header("ETag"), proposed.hand());
    }

    private static Ready aReport() {
        var written = SampleReports.write(UNIT);
        written.then().statusCode(201);
        return Ready.of("/api/v1/reports/" + written.path("id"), written.header("ETag"), "clerk-" + UNIT);
    }

    private static Ready aProposedPublication() {
        var submitted = aSubmittedReport();
        asOnVersion(Tokens.approver(UNIT), submitted.etag()).post(submitted.location() + "/approval");
        var report = submitted.location().substring(submitted.location().lastIndexOf('/') + 1);
        var proposed =
                as(Tokens.clerk(UNIT)).body("{\"report\": \"" + report + "\"}").post("/api/v1/publications");
        proposed.then().statusCode(201);
        return Ready.of("/api/v1/publications/" + proposed.path("id"), proposed.header("ETag"), "clerk-" + UNIT);
    }

    private static Ready aPublication() {
        var proposed = aProposedPublication();
        var approved = asOnVersion(Tokens.approver(UNIT), proposed.etag()).post(proposed.location() + "/approval");
        return Ready.of(proposed.location(), approved.header("ETag"), proposed.hand());
    }

    private static Ready aSubmittedReport() {
        var draft = aReport();
        var submitted = asOnVersion(Tokens.clerk(UNIT), draft.etag()).post(draft.location() + "/submission");
        return Ready.of(draft.location(), submitted.header("ETag"), draft.hand());
    }
}
