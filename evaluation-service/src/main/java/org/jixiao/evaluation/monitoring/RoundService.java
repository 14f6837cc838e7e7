package org.jixiao.evaluation.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.evaluation.rulepack.RulePacks;

/** Sends out a round, and says how far the units have come with it. */
@ApplicationScoped
class RoundService {

    /** The newest sealed baseline of each project. */
    private static final String MONITORED = """
            select distinct on (unit_code, project) id, unit_code, project from target_set
            where fiscal_year = ? and region_code = ? and status = 'SEALED' and level = 'PROJECT' and %s
            order by unit_code, project, baseline desc""".formatted(UnitScope.SQL);

    private final MonitoringRounds rounds;
    private final MonitoringSheets sheets;
    private final RulePacks packs;
    private final Records records;
    private final Statements statements;
    private final Caller caller;
    private final BusinessDay day;

    RoundService(
            MonitoringRounds rounds,
            MonitoringSheets sheets,
            RulePacks packs,
            Records records,
            Statements statements,
            Caller caller,
            BusinessDay day) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.packs = packs;
        this.records = records;
        this.statements = statements;
        this.caller = caller;
        this.day = day;
    }

    record Monitored(UUID targetSet, String unit, UUID project) {}

    @Transactional
    RoundView open(OpenRound request) {
        check(request);
        var monitored = monitored(request);
        var pack = packs.governing(request.region(), request.fiscalYear());
        var units = monitored.stream().map(Monitored::unit).collect(Collectors.toCollection(TreeSet::new));
        var opened = records.open(request.region(), units);
        var at = opened.values().iterator().next().at();
        var round = MonitoringRound.opened(UuidV7.next(), request, caller.subject(), at);
        rounds.persist(round);
        monitored.forEach(it -> sheets.persist(MonitoringSheet.opened(UuidV7.next(), round, it, pack.id())));
        rounds.flush();
        var entry = new AuditEntry("monitoring-round-opened", "monitoring-round", round.id(), content(request));
        records.enter(opened.values().stream().collect(Collectors.toMap(Function.identity(), it -> entry)));
        return round.view();
    }

    @Transactional
    RoundView get(UUID id) {
        return rounds.require(id, caller.scope()).view();
    }

    @Transactional
    List<RoundView> page(Integer fiscalYear, PageQuery query) {
        return rounds.page(fiscalYear, caller.scope(), query).stream()
                .map(MonitoringRound::view)
                .toList();
    }

    @Transactional
    List<RoundView.BoardRow> board(UUID id, PageQuery query) {
        rounds.require(id, caller.scope());
        return rounds.board(id, day.today(), caller.scope(), query);
    }

    private void check(OpenRound request) {
        if (!caller.scope().coversRegion(request.region())) {
            throw Refusal.notFound();
        }
        if (request.units() != null) {
            request.units().forEach(unit -> caller.scope().require(request.region(), unit));
        }
        if (!request.kind().ends(request.month())) {
            throw Refusal.invalid("/month", "N3", "截止月与监控方式不符", "A round of this kind does not end in this month");
        }
        if (!request.deadline().isAfter(request.cutOff())) {
            throw Refusal.invalid("/deadline", "N4", "报送期限须在截止日期之后", "The deadline lies after the cut-off day");
        }
        if (request.kind() == RoundKind.FOCUS && request.projects() == null) {
            throw Refusal.invalid("/projects", "N5", "重点监控须指明项目", "A focus round names its projects");
        }
    }

    private List<Monitored> monitored(OpenRound request) {
        var scope = caller.scope();
        var units = request.units() == null ? null : new HashSet<>(request.units());
        var projects = request.projects() == null ? null : new HashSet<>(request.projects());
        var found = statements
                .all(
                        MONITORED,
                        row -> new Monitored(row.uuid(), row.text(), row.uuid()),
                        request.fiscalYear(),
                        request.region(),
                        scope.regionPattern(),
                        scope.all(),
                        scope.unitList(),
                        scope.unitList())
                .stream()
                .filter(it -> units == null || units.contains(it.unit()))
                .filter(it -> projects == null || projects.contains(it.project()))
                .toList();
        if (found.isEmpty()) {
            throw Refusal.of(
                    MonitoringProblem.NOTHING_TO_MONITOR,
                    "所选范围内没有目标已封存的项目",
                    "No project of this choice has sealed targets");
        }
        return found;
    }

    private static Map<String, Object> content(OpenRound request) {
        var content = new HashMap<String, Object>(Map.of(
                "name",
                request.name(),
                "kind",
                request.kind().toString(),
                "cutOff",
                request.cutOff().toString(),
                "deadline",
                request.deadline().toString()));
        if (request.documentNo() != null) {
            content.put("documentNo", request.documentNo());
        }
        return content;
    }
}
