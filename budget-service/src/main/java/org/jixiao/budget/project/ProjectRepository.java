package org.jixiao.budget.project;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;

@ApplicationScoped
public class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    private static final Projection<ProjectView> VIEW = new Projection<>("""
            select id, region_code, unit_code, code, name, category, attribute, recurrence, starts_on, ends_on,
                ex_ante_result, owner, planned_total, previous_code,
                case when status = 'BUDGETED' and exists (select 1 from payment where payment.project_id = project.id)
                    then 'RUNNING' else status end,
                return_reason, version
            from project""", ProjectRepository::view);

    /** What the facts {@code projects.funded} and {@code projects.unfunded} count, as of now. */
    private static final String FUNDED = """
            library_at is not null and %s exists (select 1 from budget_line line
                where line.region_code = project.region_code and line.unit_code = project.unit_code
                    and line.fiscal_year = ? and line.project_id = project.id and line.in_force and line.adjusted > 0)""";

    private final ScopedReads reads;

    ProjectRepository(ScopedReads reads) {
        this.reads = reads;
    }

    ProjectView view(UUID id, UnitScope scope) {
        return reads.one(VIEW.in(scope).withId(id)).orElseThrow(Refusal::notFound);
    }

    List<ProjectView> page(ProjectFilter filter, UnitScope scope, PageQuery query) {
        return reads.list(VIEW.in(scope)
                .and("region_code = ?", filter.region())
                .and("unit_code = ?", filter.unit())
                .and("starts_on <= ?", filter.last())
                .and("ends_on >= ?", filter.first())
                .and(FUNDED.formatted(""), Boolean.TRUE.equals(filter.funded()) ? filter.fiscalYear() : null)
                .and(FUNDED.formatted("not"), Boolean.FALSE.equals(filter.funded()) ? filter.fiscalYear() : null)
                .page(query));
    }

    /** A project of this unit and no other, else a 404. */
    public Project requireOf(UUID id, String region, String unit) {
        return find("id = ?1 and regionCode = ?2 and unitCode = ?3", id, region, unit)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** Locked before the unit's record is opened, as every use case does with the rows that it changes. */
    Project requireLocked(UUID id, UnitScope scope) {
        return inScope(id, scope)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The unit's own projects only, locked in the order of their ids; a missing one is a 404. */
    public List<Project> requireLocked(Collection<UUID> ids, String region, String unit) {
        var found = ids.isEmpty()
                ? List.<Project>of()
                : find("id in ?1 and regionCode = ?2 and unitCode = ?3 order by id", ids, region, unit)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
        if (found.size() < ids.size()) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** In the library or budgeted, and over by the end of the day: to be closed with their year. */
    public List<Project> endedBy(LocalDate day, String region, String unit) {
        return find(
                        "endsOn <= ?1 and regionCode = ?2 and unitCode = ?3 and status in ?4 order by id",
                        day,
                        region,
                        unit,
                        List.of(ProjectStatus.LIBRARY, ProjectStatus.BUDGETED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isTaken(String code, String region, String unit) {
        return count(
                        "code = ?1 and regionCode = ?2 and unitCode = ?3 and status <> ?4",
                        code,
                        region,
                        unit,
                        ProjectStatus.RETURNED)
                > 0;
    }

    private PanacheQuery<Project> inScope(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters);
    }

    private static ProjectView view(Row row) throws SQLException {
        var read = new ProjectView(
                row.uuid(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.constant(ProjectCategory.class),
                row.constant(ProjectAttribute.class),
                row.constant(ProjectRecurrence.class),
                row.date(),
                row.date(),
                row.constant(ExAnteResult.class),
                row.text(),
                row.money(),
                row.text(),
                List.of(),
                row.constant(ProjectStatus.class),
                row.text(),
                row.integer());
        return read.with(ProjectWarning.of(read.code(), read.attribute(), read.previousCode()));
    }
}
