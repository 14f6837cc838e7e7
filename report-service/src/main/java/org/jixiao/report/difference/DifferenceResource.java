package org.jixiao.report.difference;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.report.editing.ProseVersions;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.reports.Narratives;
import org.jixiao.report.reports.Report;
import org.jixiao.report.reports.ReportRepository;
import org.jixiao.report.snapshot.SnapshotRepository;

@Path("/api/v1/reports")
@Tag(name = "reports", description = "报告：起草、提交、批准")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class DifferenceResource {

    private final ReportRepository reports;
    private final SnapshotRepository snapshots;
    private final Narratives narratives;
    private final ProseVersions versions;
    private final Caller caller;

    DifferenceResource(
            ReportRepository reports,
            SnapshotRepository snapshots,
            Narratives narratives,
            ProseVersions versions,
            Caller caller) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.narratives = narratives;
        this.versions = versions;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/differences")
    @Transactional
    @Operation(
            operationId = "readDifferences",
            summary = "Read what a report says otherwise than another",
            description = "与另一份报告（退回前的一稿、上年的报告）比较：数值不同的事实，不同的文字")
    public DifferenceView differences(
            @PathParam("id") UUID id,
            @QueryParam("report") @NotNull @Parameter(description = "与哪份报告比较，通常是较早的一份；与本报告的旧版本比较时为本报告") UUID from,
            @QueryParam("version") @Parameter(description = "那份报告的正文版本，0 为模板写成的原文；不给出则为现在的") Integer version) {
        var after = reports.require(id, caller.scope());
        var before = reports.require(from, caller.scope());
        return new DifferenceView(
                id,
                from,
                Differences.ofFacts(facts(before), facts(after)),
                Differences.ofTexts(text(before, version), narratives.of(after)));
    }

    private Narrative text(Report report, Integer version) {
        return version == null
                ? narratives.of(report)
                : narratives.read(versions.narrative(report, version, caller.scope()));
    }

    private List<Fact> facts(Report report) {
        return snapshots.require(report.snapshotId(), caller.scope()).frozen().facts();
    }
}
