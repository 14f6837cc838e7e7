package org.jixiao.report.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;

/** The editions of all templates. */
@ApplicationScoped
public class Templates implements PanacheRepositoryBase<Template, UUID> {

    /** A region's own templates, those of the regions above and below it, and the national ones. */
    private static final String IN_SCOPE = "(:mine <> '' and (regionCode = 'CN'"
            + " or :mine like concat(regionCode, '%') or regionCode like concat(:mine, '%')))";

    /** How near an edition is: one's own region, then what lies above it, then the nation, then what lies below. */
    private static final String RANK = "(case when regionCode = 'CN' then " + Rank.NATION
            + " when :mine like concat(regionCode, '%') then " + Rank.OWN + " - length(regionCode) else " + Rank.BELOW
            + " end)";

    /** The longer the code of a region above, the nearer it is; no code has more than nine digits. */
    private static final class Rank {

        static final int OWN = 10;
        static final int NATION = 11;
        static final int BELOW = 12;

        static int of(String region, UnitScope scope) {
            if (region.equals(Template.NATIONAL)) {
                return NATION;
            }
            return scope.region().startsWith(region) ? OWN - region.length() : BELOW;
        }
    }

    private final Statements statements;
    private final BusinessDay day;

    Templates(Statements statements, BusinessDay day) {
        this.statements = statements;
        this.day = day;
    }

    public Template require(UUID id, UnitScope scope) {
        return find("id = :id and " + IN_SCOPE, Map.of("id", id, "mine", scope.region()))
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** What a report can be begun with today. */
    public Template requireUsable(UUID id, UnitScope scope) {
        var template = require(id, scope);
        template.requireUsableOn(day.today());
        return template;
    }

    /** Published editions, the nearest first and of them the newest. */
    List<Template> page(UnitScope scope, PageQuery query) {
        var parameters = new HashMap<String, Object>(Map.of("mine", scope.region(), "after", query.afterId()));
        var from = "";
        if (!query.after().isEmpty()) {
            parameters.put("rank", rank(query.afterId(), scope));
            from = " and (" + RANK + " > :rank or " + RANK + " = :rank and id < :after)";
        } else {
            parameters.remove("after");
        }
        return find("status = 'PUBLISHED' and " + IN_SCOPE + from + " order by " + RANK + ", id desc", parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    private int rank(UUID after, UnitScope scope) {
        return find("id = :id and " + IN_SCOPE, Map.of("id", after, "mine", scope.region()))
                .firstResultOptional()
                .map(last -> Rank.of(last.regionCode(), scope))
                .orElseThrow(PageQuery::malformed);
    }

    /** What waits for a decision and what was returned, for those who act for a region. */
    List<Template> proposals(UnitScope scope, PageQuery query) {
        return find(
                        "id > :after and status <> 'PUBLISHED' and regionCode like :region order by id",
                        Map.of("after", query.afterId(), "region", scope.regionPattern()))
                .range(0, query.fetch() - 1)
                .list();
    }

    /** Editions of a region are numbered one after another. */
    void lock(String region) {
        statements.change("select pg_advisory_xact_lock(hashtext(?))", "template " + region);
    }

    Optional<Template> edition(String region, Template.Wording wording) {
        return find("regionCode = ?1 and code = ?2 and edition = ?3", region, wording.code(), wording.edition())
                .firstResultOptional();
    }

    int nextEdition(String region, String code) {
        return find("regionCode = ?1 and code = ?2 order by edition desc", region, code)
                .firstResultOptional()
                .map(newest -> newest.edition() + 1)
                .orElse(1);
    }
}
