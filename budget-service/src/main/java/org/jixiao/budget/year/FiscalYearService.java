package org.jixiao.budget.year;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.jixiao.budget.project.Project;
import org.jixiao.budget.project.ProjectRepository;
import org.jixiao.budget.unit.BudgetUnit;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;

@ApplicationScoped
class FiscalYearService {

    private final UnitYears years;
    private final BudgetUnitRepository units;
    private final ProjectRepository projects;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    FiscalYearService(
            UnitYears years,
            BudgetUnitRepository units,
            ProjectRepository projects,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.years = years;
        this.units = units;
        this.projects = projects;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    /** On the last day of the year at the earliest: what is dated in the year must have had its chance. */
    @Transactional
    ClosingView close(UnitYear year) {
        var unit = requireUnit(year);
        var lastDay = LocalDate.of(year.fiscalYear(), 12, 31);
        if (day.today().isBefore(lastDay)) {
            throw Refusal.of(
                    YearProblem.NOT_OVER,
                    year.fiscalYear() + " 年度尚未终了，最早于 " + lastDay + " 年结",
                    "The fiscal year " + year.fiscalYear() + " can be closed on " + lastDay + " at the earliest");
        }
        years.writeAlone(year);
        projects.endedBy(lastDay, year.region(), year.unit()).forEach(Project::close);
        var record = records.open(year.region(), year.unit());
        years.close(year, record.at(), caller.subject());
        record.enter(new AuditEntry("year-closed", "unit", unit.id(), Map.of("fiscalYear", year.fiscalYear())));
        return new ClosingView(year.region(), year.unit(), year.fiscalYear(), true, record.at());
    }

    @Transactional
    ClosingView closing(UnitYear year) {
        requireUnit(year);
        var closedAt = years.closedAt(year).orElse(null);
        return new ClosingView(year.region(), year.unit(), year.fiscalYear(), closedAt != null, closedAt);
    }

    private BudgetUnit requireUnit(UnitYear year) {
        caller.scope().require(year.region(), year.unit());
        return units.ofCode(year.region(), year.unit()).orElseThrow(Refusal::notFound);
    }
}
