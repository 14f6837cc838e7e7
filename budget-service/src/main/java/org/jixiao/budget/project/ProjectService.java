package org.jixiao.budget.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;
import org.jixiao.common.workflow.SecondPerson;

@ApplicationScoped
class ProjectService {

    private static final Text OWN =
            new Text("您填报或送审的项目，须由另一人审核", "You entered or submitted this project; another person has to decide on it");

    private final ProjectRepository projects;
    private final LargeProjects large;
    private final BudgetUnitRepository units;
    private final Records records;
    private final Caller caller;

    ProjectService(
            ProjectRepository projects,
            LargeProjects large,
            BudgetUnitRepository units,
            Records records,
            Caller caller) {
        this.projects = projects;
        this.large = large;
        this.units = units;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    ProjectView enter(EnterProject request) {
        caller.scope().require(request.region(), request.unit());
        request.check();
        units.ofCode(request.region(), request.unit())
                .orElseThrow(Refusal::notFound)
                .requireActiveIn(request.endsOn().getYear());
        if (request.code() != null && projects.isTaken(request.code(), request.region(), request.unit())) {
            throw Refusal.of(
                    ProjectProblem.CODE_TAKEN,
                    "项目代码 " + request.code() + " 在本单位已使用",
                    "The unit has a project with the code " + request.code() + " already");
        }
        var project = Project.entered(UuidV7.next(), request, caller.subject());
        var record = records.open(request.region(), request.unit());
        projects.persistAndFlush(project);
        record.enter(entry("project-entered", project, Map.of("name", request.name())));
        return project.view();
    }

    @Transactional
    ProjectView submit(UUID id, String ifMatch) {
        var project = decidedOn(id, ifMatch);
        var record = records.open(project.regionCode(), project.unitCode());
        project.submit(large, caller.subject());
        record.enter(entry("project-submitted", project, Map.of()));
        projects.flush();
        return project.view();
    }

    @Transactional
    ProjectView approve(UUID id, String ifMatch) {
        var project = decidedOn(id, ifMatch);
        SecondPerson.require(caller.subject(), OWN, project.hands());
        var record = records.open(project.regionCode(), project.unitCode());
        project.enterLibrary(record.at());
        record.enter(entry("project-approved", project, Map.of()));
        projects.flush();
        return project.view();
    }

    @Transactional
    ProjectView giveBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var project = decidedOn(id, ifMatch);
        SecondPerson.require(caller.subject(), OWN, project.hands());
        var record = records.open(project.regionCode(), project.unitCode());
        project.giveBack(request.reason());
        record.enter(entry("project-returned", project, Map.of("reason", request.reason())));
        projects.flush();
        return project.view();
    }

    ProjectView get(UUID id) {
        return projects.view(id, caller.scope());
    }

    List<ProjectView> page(ProjectFilter filter, PageQuery query) {
        return projects.page(filter, caller.scope(), query);
    }

    private Project decidedOn(UUID id, String ifMatch) {
        var project = projects.requireLocked(id, caller.scope());
        EntityTags.require(ifMatch, project.version());
        return project;
    }

    private static AuditEntry entry(String act, Project project, Map<String, ?> content) {
        return new AuditEntry(act, "project", project.id(), content);
    }
}
