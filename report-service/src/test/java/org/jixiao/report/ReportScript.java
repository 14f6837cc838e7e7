package org.jixiao.report;

import static org.jixiao.testkit.Api.as;

import io.quarkus.arc.Arc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jixiao.common.accountability.Checkpoints;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.twins.Call;
import org.jixiao.testkit.twins.Twin;
import org.jixiao.testkit.twins.TwinScript;

/** A unit's reports in every state. What the peers tell of a unit carries its mark. */
class ReportScript implements TwinScript {

    private static final String SNAPSHOT = """
            {"region": "${region}", "unit": "${unit}", "fiscalYear": 2025}""";

    private static final String RETURN = """
            {"reason": "${text:退回}"}""";

    /** The canary has digits, which nobody explains: what is edited stays a draft. */
    private static final String EDIT = """
            {"edits": [{"block": 3, "text": "${text:正文}全年支出{{fact budget.spent wan}}万元。"}]}""";

    private static final String PROPOSAL = """
            {"code": "twin", "name": "示例模板", "content": "@title {{value unit.name}}"}""";

    private static final Set<String> PROPOSED = new HashSet<>();

    private static final String HAND_OVER = """
            {"region": "${region}", "unit": "${unit}", "to": "receiver-${unique}", "reason": "${text:事由}",
             "documentNo": "${text:文号}"}""";

    @Override
    public String service() {
        return "report";
    }

    @Override
    public void prepare(Twin twin) {
        RecordedPeers.mark(twin.region(), twin.unit(), twin.mark());
        aProposalIn(twin.region());
    }

    /** For the list of proposals, which the whole region shares. */
    private static synchronized void aProposalIn(String region) {
        if (PROPOSED.add(region)) {
            var clerk = Tokens.person("finance-clerk-" + region, region, Set.of("*"), "finance-clerk");
            SampleTemplates.proposed(clerk, "twins").then().statusCode(201);
        }
    }

    @Override
    public void settle(Call call, Twin twin) {
        if (call.operation().equals("handOverTodos")) {
            Arc.container().instance(Checkpoints.class).get().sign();
        }
    }

    @Override
    public Map<String, List<String>> constants() {
        return Map.of(
                "fiscalYear", List.of("2025"),
                "version", List.of("0"),
                "template", List.of(template()),
                "format", List.of("docx"),
                "kind", List.of("report-approval"),
                "from", List.of("1"));
    }

    private static String template() {
        return SampleTemplates.report();
    }

    @Override
    public Set<String> fixedLists() {
        return Set.of("listTemplates", "listTemplateProposals");
    }

    @Override
    public List<Call> calls() {
        return List.of(
                Call.of("proposeTemplate", "finance-clerk").body(PROPOSAL),
                Call.of("checkTemplate", "finance-clerk").body("{\"content\": \"@title ${text:模板}\"}"),
                Call.of("approveTemplate", "finance").path("id", template()),
                Call.of("returnTemplate", "finance").path("id", template()).body(RETURN),
                Call.of("retireTemplate", "finance").path("id", template()).body("""
                                {"from": "2099-01-01", "reason": "办法修订"}"""),
                Call.of("readRendition", "clerk").on("report").path("format", "docx"),
                Call.of("readRendition", "clerk").on("report").path("format", "pdf"),
                Call.of("readRendition", "clerk").on("report").path("format", "html"),
                Call.of("readRendition", "clerk").on("report").path("format", "xlsx"),
                Call.of("readRendition", "clerk").on("report").path("format", "ofd"));
    }

    @Override
    public List<Call> smallJourney() {
        return List.of(taken(), written());
    }

    @Override
    public List<Call> journey() {
        var calls = new ArrayList<>(List.of(
                taken(),
                written(),
                written(),
                Call.of("editProse", "clerk").on("report").body(EDIT),
                written(),
                Call.of("submitReport", "clerk").on("report"),
                Call.of("returnReport", "approver").on("report").body(RETURN),
                written(),
                Call.of("submitReport", "clerk").on("report"),
                written(),
                Call.of("submitReport", "clerk").on("report"),
                Call.of("approveReport", "approver").on("report")));
        calls.addAll(rendered());
        calls.addAll(published());
        calls.add(Call.of("handOverTodos", "clerk").body(HAND_OVER));
        calls.add(Call.of("checkReport", "clerk").body("${text:报告}2025年预算100万元，支出80万元，执行率90%。", "text/plain"));
        return calls;
    }

    static String snapshot(String unit) {
        return as(Tokens.clerk(unit))
                .body(SNAPSHOT.replace("${region}", Tokens.REGION).replace("${unit}", unit))
                .post("/api/v1/snapshots")
                .path("id");
    }

    /** A new report on the snapshot, as a file. */
    static byte[] document(String unit, String snapshot, String format) {
        var clerk = Tokens.clerk(unit);
        String report = as(clerk)
                .body("{\"snapshot\": \"%s\", \"template\": \"%s\"}".formatted(snapshot, template()))
                .post("/api/v1/reports")
                .path("id");
        as(clerk)
                .body("{\"format\": \"%s\"}".formatted(format))
                .post("/api/v1/reports/{id}/renditions", report)
                .then()
                .statusCode(201);
        return as(clerk)
                .get("/api/v1/reports/{id}/renditions/{format}", report, format)
                .asByteArray();
    }

    private static List<Call> published() {
        return List.of(
                proposed(),
                Call.of("returnPublication", "approver").on("publication").body(RETURN),
                proposed(),
                Call.of("approvePublication", "approver").on("publication"),
                Call.of("withdrawPublication", "approver").on("publication").body(RETURN),
                proposed());
    }

    private static Call proposed() {
        return Call.of("proposePublication", "clerk")
                .body("{\"report\": \"${report}\"}")
                .keeping("publication");
    }

    private static List<Call> rendered() {
        return List.of(
                Call.of("makeRendition", "clerk").on("report").body("{\"format\": \"docx\"}"),
                Call.of("makeRendition", "clerk").on("report").body("{\"format\": \"pdf\"}"),
                Call.of("makeRendition", "clerk").on("report").body("{\"format\": \"html\"}"),
                Call.of("makeRendition", "clerk").on("report").body("{\"format\": \"xlsx\"}"),
                Call.of("makeRendition", "clerk").on("report").body("{\"format\": \"ofd\"}"));
    }

    @Override
    public Map<String, List<Call>> growth() {
        return Map.of(
                "listSnapshots",
                List.of(taken()),
                "listReports",
                List.of(written()),
                "listPublications",
                List.of(
                        Call.of("writeReport", "clerk")
                                .body("{\"snapshot\": \"${snapshot}\", \"template\": \"" + template() + "\"}")
                                .keeping("outgoing"),
                        Call.of("submitReport", "clerk").on("outgoing"),
                        Call.of("approveReport", "approver").on("outgoing"),
                        Call.of("proposePublication", "clerk").body("{\"report\": \"${outgoing}\"}")),
                "listChanges",
                List.of(written()),
                "listTodos",
                List.of(
                        Call.of("writeReport", "clerk")
                                .body("{\"snapshot\": \"${snapshot}\", \"template\": \"" + template() + "\"}")
                                .keeping("waiting"),
                        Call.of("submitReport", "clerk").on("waiting")));
    }

    @Override
    public Map<String, Function<byte[], String>> readers() {
        return Map.of("application/pdf", ReportScript::text);
    }

    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a document shows, without the spaces of its layout. */
    static String shown(byte[] document, String format) throws IOException {
        if (format.equals("pdf")) {
            return text(document);
        }
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static Call taken() {
        return Call.of("takeSnapshot", "clerk").body(SNAPSHOT).keeping("snapshot");
    }

    private static Call written() {
        return Call.of("writeReport", "clerk")
                .body("{\"snapshot\": \"${snapshot}\", \"template\": \"" + template() + "\"}")
                .keeping("report");
    }
}
