package org.jixiao.evaluation.rulepack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

/** Drafts are listed for the finance people of a region; read whole and changed by those who act for all of it. */
@ApplicationScoped
class RulePackDrafts implements PanacheRepositoryBase<RulePackDraft, UUID> {

    private static final String IN_SCOPE = "(:all = true and regionCode like :mine)";

    Optional<RulePackDraft> find(UUID id, UnitScope scope) {
        return find("id = :id and " + IN_SCOPE, Map.of("id", id, "mine", scope.regionPattern(), "all", scope.all()))
                .firstResultOptional();
    }

    RulePackDraft require(UUID id, UnitScope scope) {
        return find(id, scope).orElseThrow(Refusal::notFound);
    }

    boolean isTaken(RulePackReader.Accepted accepted, UUID by) {
        return count(
                        "regionCode = ?1 and packId = ?2 and packVersion = ?3 and id <> ?4",
                        accepted.pack().region(),
                        accepted.pack().id(),
                        accepted.pack().version(),
                        by)
                > 0;
    }

    List<RulePackDraft> page(UnitScope scope, PageQuery query) {
        return find(
                        "id > :after and status = :status and regionCode like :mine order by id",
                        Map.of(
                                "after",
                                query.afterId(),
                                "status",
                                RulePackDraft.Status.DRAFT,
                                "mine",
                                scope.regionPattern()))
                .range(0, query.fetch() - 1)
                .list();
    }
}
