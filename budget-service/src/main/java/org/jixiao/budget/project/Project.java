package org.jixiao.budget.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** A budgeted project (预算项目). Its content is fixed when it is entered: what was returned is entered anew. */
@Entity
public class Project {

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private ProjectCategory category;

    @Enumerated(EnumType.STRING)
    private ProjectAttribute attribute;

    @Enumerated(EnumType.STRING)
    private ProjectRecurrence recurrence;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private ExAnteResult exAnteResult;

    private String owner;
    private Money plannedTotal;
    private String previousCode;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    private String enteredBy;
    private String submittedBy;
    private String returnReason;
    private Instant libraryAt;

    protected Project() {
        // for Hibernate
    }

    static Project entered(UUID id, EnterProject request, String by) {
        var project = new Project();
        project.id = id;
        project.regionCode = request.region();
        project.unitCode = request.unit();
        project.code = request.code();
        project.name = request.name();
        project.category = request.category();
        project.attribute = request.attribute();
        project.recurrence = request.recurrence();
        project.startsOn = request.startsOn();
        project.endsOn = request.endsOn();
        project.exAnteResult = request.exAnteResult();
        project.owner = request.owner();
        project.plannedTotal = request.plannedTotal();
        project.previousCode = request.previousCode();
        project.status = ProjectStatus.DRAFT;
        project.enteredBy = by;
        return project;
    }

    /** 无事前评估结论或不予支持的新增、重大项目不得入库 (中发〔2018〕34号). */
    void submit(LargeProjects large, String by) {
        require(ProjectStatus.DRAFT);
        if (exAnteResult == null && (attribute == ProjectAttribute.NEW || large.includes(plannedTotal))) {
            throw Refusal.of(
                    ProjectProblem.EX_ANTE_MISSING,
                    "新增项目和重大项目须先有事前绩效评估结论才能送审入库",
                    "A new or large project needs the result of its ex-ante evaluation before it is submitted");
        }
        if (exAnteResult == ExAnteResult.NOT_SUPPORTED) {
            throw Refusal.of(
                    ProjectProblem.NOT_SUPPORTED,
                    "事前绩效评估结论为不予支持，项目不能入库",
                    "The ex-ante evaluation did not support the project; it cannot enter the library");
        }
        status = ProjectStatus.SUBMITTED;
        submittedBy = by;
    }

    void enterLibrary(Instant at) {
        require(ProjectStatus.SUBMITTED);
        status = ProjectStatus.LIBRARY;
        libraryAt = at;
    }

    void giveBack(String reason) {
        require(ProjectStatus.SUBMITTED);
        status = ProjectStatus.RETURNED;
        returnReason = reason;
    }

    /** A budget with a line for the project was approved. */
    public void budget() {
        requireInLibrary();
        status = ProjectStatus.BUDGETED;
    }

    public void requireInLibrary() {
        if (status != ProjectStatus.LIBRARY && status != ProjectStatus.BUDGETED) {
            throw Refusal.of(
                    ProjectProblem.NOT_IN_LIBRARY,
                    "项目“" + name + "”未入库或已结束，不能安排预算",
                    "The project is not in the library; no budget can be given to it",
                    Map.of("project", id.toString()));
        }
    }

    /** The year in which the project ends was closed. */
    public void close() {
        status = ProjectStatus.CLOSED;
    }

    private void require(ProjectStatus expected) {
        if (status != expected) {
            throw Refusal.of(
                    ProjectProblem.WRONG_STATE,
                    "项目当前状态不允许此操作",
                    "The project's state does not allow this",
                    Map.of("status", status.name().toLowerCase(Locale.ROOT)));
        }
    }

    public UUID id() {
        return id;
    }

    public String regionCode() {
        return regionCode;
    }

    public String unitCode() {
        return unitCode;
    }

    int version() {
        return version;
    }

    /** Whoever entered or submitted it does not decide on it. */
    String[] hands() {
        return new String[] {enteredBy, submittedBy};
    }

    ProjectView view() {
        return new ProjectView(
                id,
                regionCode,
                unitCode,
                code,
                name,
                category,
                attribute,
                recurrence,
                startsOn,
                endsOn,
                exAnteResult,
                owner,
                plannedTotal,
                previousCode,
                ProjectWarning.of(code, attribute, previousCode),
                status,
                returnReason,
                version);
    }
}
