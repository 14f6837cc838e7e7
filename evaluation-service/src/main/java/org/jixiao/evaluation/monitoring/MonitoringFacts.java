package org.jixiao.evaluation.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.fact.CountedFacts;
import org.jixiao.evaluation.lamp.PaceLamp;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactSource;

/**
 * What rounds asked for and got, and the lamps of what was approved. A sheet speaks of its cut-off day, so that is the day
 * which {@code asOf} bounds; its state is that of {@code knownAt}.
 */
@ApplicationScoped
class MonitoringFacts implements FactSource {

    private static final String PATH = "/api/v1/monitoring-sheets";

    private static final String LAST_ACT = """
            select a.act, a.hash from audit_entry a
            where a.entity = 'monitoring-sheet' and a.entity_id = s.id and a.recorded_at <= :knownAt
              and a.region_code = s.region_code and a.unit_code = s.unit_code
              and a.act in (%s)
            order by a.recorded_at desc, a.seq desc limit 1""";

    private static final String ASKED = """
            select s.unit_code, s.project,
                sha256(convert_to(s.id || '', 'UTF8') || coalesce(last.hash, cast('' as bytea))) as row_hash,
                coalesce(last.act in ('monitoring-sheet-submitted', 'monitoring-sheet-approved'), false) as counted
            from (select * from monitoring_sheet where %s and cut_off <= :asOf) s
            join monitoring_round r on r.id = s.round_id and r.recorded_at <= :knownAt
            left join lateral (%s) last on true""".formatted(
                    CountedFacts.OF,
                    LAST_ACT.formatted(
                            "'monitoring-sheet-submitted', 'monitoring-sheet-approved', 'monitoring-sheet-returned'"));

    /** The newest approved sheet of each project; an approved sheet is never changed. */
    private static final String LAMPS = """
            select unit_code, project, sha256(convert_to(digest, 'UTF8')) as row_hash, lamp = '%s' as counted
            from (select distinct on (unit_code, project) unit_code, project, digest, lamp from monitoring_sheet
                  where (""" + CountedFacts.OF + """
                   ) and cut_off <= :asOf and approved_at <= :knownAt
                  order by unit_code, project, cut_off desc, approved_at desc) newest""";

    private final CountedFacts counted;

    MonitoringFacts(CountedFacts counted) {
        this.counted = counted;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                counted.count(
                        "monitoring.sheets",
                        "张",
                        new Text("应报送的绩效监控表数", "Monitoring sheets asked for"),
                        PATH,
                        "select unit_code, project, row_hash, true as counted from (" + ASKED + ") asked"),
                counted.count(
                        "monitoring.answered",
                        "张",
                        new Text("已报送（含已审核）的绩效监控表数", "Monitoring sheets submitted or approved"),
                        PATH,
                        ASKED),
                counted.share(
                        "monitoring.answerRate",
                        new Text("绩效监控报送率：已报送数除以应报送数", "Share of sheets submitted of those asked for"),
                        PATH,
                        ASKED),
                lamp("monitoring.red", PaceLamp.RED, new Text("最近一次审核的监控表为红灯的项目数", "Projects at red")),
                lamp("monitoring.yellow", PaceLamp.YELLOW, new Text("最近一次审核的监控表为黄灯的项目数", "Projects at yellow")));
    }

    private FactDefinition lamp(String name, PaceLamp lamp, Text meaning) {
        return counted.count(name, "个", meaning, PATH, LAMPS.formatted(lamp.name()));
    }
}
