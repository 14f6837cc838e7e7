package org.jixiao.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.classification.Classifications;
import org.jixiao.budget.project.Project;
import org.jixiao.budget.project.ProjectRepository;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.problem.Refusal;

/** Lines that a budget gets during its year (年中新增): a project or a code that the approved budget had no line for. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AddedLines {

    private final BudgetRepository budgets;
    private final ProjectRepository projects;
    private final Classifications classifications;

    AddedLines(BudgetRepository budgets, ProjectRepository projects, Classifications classifications) {
        this.budgets = budgets;
        this.projects = projects;
        this.classifications = classifications;
    }

    /**
     * With nothing on it, and not in force until what asks for it is approved.
     *
     * @param pointer of the line in the request
     */
    public UUID add(UnitYear year, EnterBudget.EnterLine request, String pointer) {
        var unknown = classifications.unknown(
                year.fiscalYear(), request.codes(pointer).toList());
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        if (request.project() != null) {
            projects.requireOf(request.project(), year.region(), year.unit()).requireInLibrary();
        }
        var budget = budgets.approvedLocked(year).orElseThrow(AddedLines::notApproved);
        var line = budget.add(request);
        budgets.flush();
        return line;
    }

    /** What asked for the line was approved: its project has a budget from now on. */
    public void bringIntoForce(BudgetLine line) {
        line.comeIntoForce();
        if (line.projectId() != null) {
            projects.requireLocked(List.of(line.projectId()), line.regionCode(), line.unitCode())
                    .forEach(Project::budget);
        }
    }

    private static Refusal notApproved() {
        return Refusal.of(
                BudgetProblem.NOT_APPROVED, "该单位该年度预算尚未批复，不能新设预算行", "The unit has no approved budget for the year");
    }
}
