package org.jixiao.evaluation.detection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;
import org.jixiao.evaluation.detector.Detectors;
import org.jixiao.evaluation.detector.Severity;
import org.jixiao.evaluation.json.JsonText;

@ApplicationScoped
class DetectionService {

    private final Projection<DetectionView> detections = new Projection<>("""
            select id, region_code, unit_code, fiscal_year, as_of, known_at, warnings, notices, digest, findings
            from detection""", this::view);

    private final YearReader years;
    private final ScopedReads reads;
    private final Statements statements;
    private final Records records;
    private final Caller caller;
    private final JsonText json;

    DetectionService(
            YearReader years, ScopedReads reads, Statements statements, Records records, Caller caller, JsonText json) {
        this.years = years;
        this.reads = reads;
        this.statements = statements;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    /** Reads the year from its owners, looks at it with every rule, and keeps what was found. */
    @Transactional
    DetectionView detect(Detect request) {
        caller.scope().require(request.region(), request.unit());
        var read = years.read(request.region(), request.unit(), request.fiscalYear());
        var findings = Detectors.find(read.year()).stream().map(FindingView::of).toList();
        var warnings = (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
        var content = json.of(findings);
        var detection = new DetectionView(
                UuidV7.next(),
                request.region(),
                request.unit(),
                request.fiscalYear(),
                read.asOf(),
                read.knownAt(),
                warnings,
                findings.size() - warnings,
                Digest.text(Digest.sha256(content)),
                findings,
                List.of());
        keep(detection, content);
        return detection;
    }

    private void keep(DetectionView detection, String content) {
        var record = records.open(detection.region(), detection.unit());
        statements.change(
                """
                insert into detection (fiscal_year, id, region_code, unit_code, as_of, known_at, warnings, notices,
                    findings, digest, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                detection.fiscalYear(),
                detection.id(),
                detection.region(),
                detection.unit(),
                detection.asOf(),
                detection.knownAt(),
                detection.warnings(),
                detection.notices(),
                content,
                detection.digest(),
                caller.subject(),
                record.at());
        record.enter(new AuditEntry(
                "detection-run",
                "detection",
                detection.id(),
                Map.of(
                        "fiscalYear", detection.fiscalYear(),
                        "warnings", detection.warnings(),
                        "notices", detection.notices(),
                        "digest", detection.digest())));
    }

    DetectionView get(UUID id) {
        return reads.one(detections.in(caller.scope()).withId(id)).orElseThrow(Refusal::notFound);
    }

    List<DetectionView> page(String region, String unit, Integer fiscalYear, PageQuery query) {
        return reads.list(detections
                .in(caller.scope())
                .and("region_code = ?", region)
                .and("unit_code = ?", unit)
                .and("fiscal_year = ?", fiscalYear)
                .page(query));
    }

    private DetectionView view(Row row) throws SQLException {
        return new DetectionView(
                row.uuid(),
                row.text(),
                row.text(),
                row.integer(),
                row.date(),
                row.instant(),
                row.integer(),
                row.integer(),
                row.text(),
                Arrays.asList(json.read(row.text(), FindingView[].class)),
                List.of());
    }
}
