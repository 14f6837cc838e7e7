package org.jixiao.budget.hold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.budget.project.Project;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;

/** A payment holds the project's row for share until its commit, a change of the hold for update: neither passes the other. */
@ApplicationScoped
public class ProjectHolds implements PanacheRepositoryBase<ProjectHold, UUID> {

    private final Caller caller;

    ProjectHolds(Caller caller) {
        this.caller = caller;
    }

    /**
     * Asked after the line is locked.
     *
     * @param project null for basic expenditure, which nothing holds
     * @return the warning that the payment is made under, or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID admit(UUID project, Citation cited) {
        if (project == null) {
            return null;
        }
        var hold = latest(require(project, LockModeType.PESSIMISTIC_READ));
        hold.ifPresent(placed -> placed.require(cited));
        return hold.filter(ProjectHold::isWarning).map(ProjectHold::id).orElse(null);
    }

    Project require(UUID id, LockModeType lock) {
        var project = getEntityManager().find(Project.class, id, lock);
        if (project == null) {
            throw Refusal.notFound();
        }
        caller.scope().require(project.regionCode(), project.unitCode());
        return project;
    }

    /** @param project one that the caller may see */
    Optional<ProjectHold> latest(Project project) {
        return find(
                        "projectId = ?1 and regionCode = ?2 and unitCode = ?3 order by version desc",
                        project.id(),
                        project.regionCode(),
                        project.unitCode())
                .firstResultOptional();
    }
}
