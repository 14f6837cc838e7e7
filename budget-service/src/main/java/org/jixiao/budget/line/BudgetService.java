package org.jixiao.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.classification.Classifications;
import org.jixiao.budget.project.Project;
import org.jixiao.budget.project.ProjectRepository;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.budget.workflow.Selection;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.budget.year.UnitYears;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;
import org.jixiao.common.workflow.SecondPerson;

/** Locks are taken in one order everywhere: the year, the record itself, projects or lines by id, the unit's head. */
@ApplicationScoped
class BudgetService {

    private static final Text OWN =
            new Text("您录入或送审的预算，须由另一人批复", "You entered or submitted this budget; another person has to decide on it");

    private final BudgetRepository budgets;
    private final BudgetUnitRepository units;
    private final ProjectRepository projects;
    private final Classifications classifications;
    private final UnitYears years;
    private final EntityManager database;
    private final Records records;
    private final Caller caller;

    BudgetService(
            BudgetRepository budgets,
            BudgetUnitRepository units,
            ProjectRepository projects,
            Classifications classifications,
            UnitYears years,
            EntityManager database,
            Records records,
            Caller caller) {
        this.budgets = budgets;
        this.units = units;
        this.projects = projects;
        this.classifications = classifications;
        this.years = years;
        this.database = database;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    BudgetView enter(EnterBudget request) {
        caller.scope().require(request.region(), request.unit());
        request.check();
        requireKnownCodes(request);
        units.ofCode(request.region(), request.unit())
                .orElseThrow(Refusal::notFound)
                .requireActiveIn(request.fiscalYear());
        var budget = Budget.entered(request, caller.subject());
        years.writeAlone(budget.year());
        libraryProjects(budget);
        var record = records.open(request.region(), request.unit());
        budgets.persistAndFlush(budget);
        record.enter(entry("budget-entered", budget, budget.content()));
        return budget.view();
    }

    @Transactional
    BudgetView submit(UUID id, String ifMatch) {
        var budget = decidedOn(id, ifMatch);
        budget.submit(caller.subject());
        record("budget-submitted", budget, Map.of());
        return budget.view();
    }

    @Transactional
    BudgetView approve(UUID id, String ifMatch) {
        years.writeAlone(budgets.requireYear(id, caller.scope()));
        var budget = decidedOn(id, ifMatch);
        SecondPerson.require(caller.subject(), OWN, budget.hands());
        requireFirst(budget.year());
        var budgeted = libraryProjects(budget);
        var record = records.open(budget.year().region(), budget.year().unit());
        budget.approve(record.at(), caller.subject()).forEach(database::persist);
        budgeted.forEach(Project::budget);
        record.enter(entry("budget-approved", budget, budget.content()));
        database.flush();
        return budget.view();
    }

    @Transactional
    BudgetView giveBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var budget = decidedOn(id, ifMatch);
        SecondPerson.require(caller.subject(), OWN, budget.hands());
        budget.giveBack(request.reason());
        record("budget-returned", budget, Map.of("reason", request.reason()));
        return budget.view();
    }

    @Transactional
    BudgetView get(UUID id) {
        return budgets.require(id, caller.scope()).view();
    }

    @Transactional
    List<BudgetView> page(String region, String unit, Integer fiscalYear, PageQuery query) {
        var selection = new Selection(caller.scope(), query).ofUnitYear(region, unit, fiscalYear);
        return budgets.page(selection, query).stream().map(Budget::view).toList();
    }

    private void requireKnownCodes(EnterBudget request) {
        var unknown = classifications.unknown(request.fiscalYear(), request.codes());
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
    }

    private Budget decidedOn(UUID id, String ifMatch) {
        var budget = budgets.requireLocked(id, caller.scope());
        EntityTags.require(ifMatch, budget.version());
        return budget;
    }

    private void requireFirst(UnitYear year) {
        if (budgets.isApproved(year)) {
            throw Refusal.of(
                    BudgetProblem.ALREADY_APPROVED,
                    "单位 " + year.unit() + " 的 " + year.fiscalYear() + " 年度预算已批复，变动请办理预算调整",
                    "The budget of unit " + year.unit() + " for " + year.fiscalYear()
                            + " is approved already; change it by adjustments");
        }
        if (budgets.isAccounted(year)) {
            throw Refusal.of(
                    BudgetProblem.ACCOUNTED,
                    "单位 " + year.unit() + " 的 " + year.fiscalYear() + " 年度已据文件补录决算，不能再批复预算",
                    "The year " + year.fiscalYear() + " of unit " + year.unit() + " has a final account already");
        }
    }

    private List<Project> libraryProjects(Budget budget) {
        var found = projects.requireLocked(
                budget.projects(), budget.year().region(), budget.year().unit());
        found.forEach(Project::requireInLibrary);
        return found;
    }

    private void record(String act, Budget budget, Map<String, ?> content) {
        records.open(budget.year().region(), budget.year().unit()).enter(entry(act, budget, content));
        database.flush();
    }

    private static AuditEntry entry(String act, Budget budget, Map<String, ?> content) {
        return new AuditEntry(act, "budget", budget.id(), content);
    }
}
