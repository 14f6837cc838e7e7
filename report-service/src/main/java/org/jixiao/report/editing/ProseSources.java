package org.jixiao.report.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jixiao.common.identity.Caller;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.ParsedTemplate;
import org.jixiao.report.narrative.ProseText;
import org.jixiao.report.prose.ProseFinding;
import org.jixiao.report.prose.ProseLint;
import org.jixiao.report.rendition.Renderer;
import org.jixiao.report.reports.Narratives;
import org.jixiao.report.reports.Report;
import org.jixiao.report.reports.ReportRepository;
import org.jixiao.report.snapshot.Frozen;
import org.jixiao.report.snapshot.SnapshotRepository;
import org.jixiao.report.template.Templates;

/** What prose is written from and checked against: the report's snapshot and template, the fonts, last year's report. */
@ApplicationScoped
class ProseSources {

    private final SnapshotRepository snapshots;
    private final Templates templates;
    private final ReportRepository reports;
    private final Narratives narratives;
    private final Renderer renderer;
    private final Caller caller;

    ProseSources(
            SnapshotRepository snapshots,
            Templates templates,
            ReportRepository reports,
            Narratives narratives,
            Renderer renderer,
            Caller caller) {
        this.snapshots = snapshots;
        this.templates = templates;
        this.reports = reports;
        this.narratives = narratives;
        this.renderer = renderer;
        this.caller = caller;
    }

    Frozen snapshot(Report report) {
        return snapshots.require(report.snapshotId(), caller.scope()).frozen();
    }

    ProseText prose(Report report, Frozen snapshot) {
        var template = templates.require(report.templateId(), caller.scope());
        return new ProseText(ParsedTemplate.parse(template.content()), snapshot.tree());
    }

    /** What is wrong with a text of the report, as edited or as stored. */
    List<ProseFinding> lint(Report report, Frozen snapshot, Narrative written, Narrative narrative) {
        var missing = renderer.unprintable(narrative.blocks().stream()
                .map(Block::text)
                .filter(Objects::nonNull)
                .flatMapToInt(String::codePoints));
        var lastYear = reports.lastYears(report, caller.scope()).map(narratives::of);
        return new ProseLint(units(snapshot), code -> !missing.contains(code), written, lastYear).of(narrative);
    }

    private static Map<String, String> units(Frozen snapshot) {
        var units = new HashMap<String, String>();
        snapshot.facts()
                .forEach(fact -> units.put(fact.digest(), Objects.requireNonNullElse(fact.unitOfMeasure(), "")));
        return units;
    }
}
