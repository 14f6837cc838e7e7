package org.jixiao.beneficiary.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.household.Registry;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;

/** Proposes destructions and decides on them. Nothing is destroyed here. */
@ApplicationScoped
class RetentionRuns implements PanacheRepositoryBase<RetentionRun, UUID> {

    private static final int COUNTED_AT_ONCE = 5000;

    private final KeptHouseholds households;
    private final Registry registry;
    private final Records records;
    private final Caller caller;
    private final PrivacyConfig config;
    private final BusinessDay day;

    RetentionRuns(
            KeptHouseholds households,
            Registry registry,
            Records records,
            Caller caller,
            PrivacyConfig config,
            BusinessDay day) {
        this.households = households;
        this.registry = registry;
        this.records = records;
        this.caller = caller;
        this.config = config;
        this.day = day;
    }

    @Schema(name = "ProposeRetentionRun", description = "提出到期销毁，由他人批准后执行")
    record Propose(
            @NotBlank @Pattern(regexp = FactSubject.REGION) @Schema(examples = "130109", description = "财政区划代码")
            String region,

            @NotBlank @Pattern(regexp = FactSubject.UNIT) @Schema(examples = "725001", description = "预算单位代码")
            String unit,

            @NotNull @Min(2000) @Max(2999) @Schema(examples = "2025", description = "保管期满年度不晚于此年的；须早于今年")
            Integer year,

            @NotBlank @Size(max = 500) @Schema(examples = "年度到期销毁", description = "事由")
            String reason) {}

    @Transactional
    RetentionDue due(String region, String unit) {
        caller.scope().require(region, unit);
        var today = day.today();
        var counts = new TreeMap<Integer, int[]>();
        var last = new UUID(0, 0);
        for (var found = after(last, region, unit); !found.isEmpty(); found = after(last, region, unit)) {
            for (var one : found) {
                var verdict = one.on(today, config.retentionYears());
                var count = counts.computeIfAbsent(one.retentionYear(), year -> new int[2]);
                count[0] += verdict == Kept.Verdict.DUE ? 1 : 0;
                count[1] += verdict == Kept.Verdict.PROLONGED ? 1 : 0;
                last = one.household();
            }
        }
        return new RetentionDue(
                region,
                unit,
                counts.entrySet().stream()
                        .map(year -> new RetentionDue.Year(year.getKey(), year.getValue()[0], year.getValue()[1]))
                        .toList());
    }

    private List<Kept> after(UUID last, String region, String unit) {
        return households.after(last, region, unit, day.today().getYear() - 1, COUNTED_AT_ONCE);
    }

    @Transactional
    RetentionRunView propose(Propose request) {
        caller.scope().require(request.region(), request.unit());
        if (request.year() >= day.today().getYear()) {
            throw Refusal.of(
                    RetentionProblem.NOT_OVER,
                    "保管期满年度须早于今年（" + day.today().getYear() + "）",
                    "The year has not passed",
                    Map.of("thisYear", day.today().getYear()));
        }
        registry.lock(request.region(), request.unit());
        if (count(
                        "regionCode = ?1 and unitCode = ?2 and status in ('proposed', 'approved')",
                        request.region(),
                        request.unit())
                > 0) {
            throw Refusal.of(
                    RetentionProblem.ONE_AT_A_TIME, "该单位已有一次销毁在办理，请先办完", "Another run of this unit is under way");
        }
        var run = RetentionRun.proposed(UuidV7.next(), request, caller.subject());
        persist(run);
        return entered(run, "retention-run-proposed", Map.of("year", run.year(), "reason", run.reason()));
    }

    @Transactional
    RetentionRunView approve(UUID id, String ifMatch) {
        var run = onVersion(id, ifMatch);
        run.approve(caller.subject());
        return entered(run, "retention-run-approved", Map.of("year", run.year()));
    }

    @Transactional
    RetentionRunView sendBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var run = onVersion(id, ifMatch);
        run.sendBack(caller.subject(), request.reason());
        return entered(run, "retention-run-returned", Map.of("reason", request.reason()));
    }

    @Transactional
    RetentionRunView get(UUID id) {
        return RetentionRunView.of(require(id));
    }

    @Transactional
    List<RetentionRunView> page(String region, String unit, PageQuery query) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", region == null ? "" : region);
        parameters.put("unit", unit == null ? "" : unit);
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit) and "
                                + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .stream()
                .map(RetentionRunView::of)
                .toList();
    }

    private RetentionRun onVersion(UUID id, String ifMatch) {
        var run = require(id);
        EntityTags.require(ifMatch, run.version());
        return run;
    }

    private RetentionRun require(UUID id) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    private RetentionRunView entered(RetentionRun run, String act, Map<String, ?> content) {
        flush();
        records.open(run.regionCode(), run.unitCode()).enter(new AuditEntry(act, "retention-run", run.id(), content));
        return RetentionRunView.of(run);
    }
}
