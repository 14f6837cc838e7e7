package org.jixiao.evaluation.monitoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;

/** A round is seen by whoever has a sheet of it in scope. */
@ApplicationScoped
class MonitoringRounds implements PanacheRepositoryBase<MonitoringRound, UUID> {

    private static final String IN_SCOPE = "exists (select 1 from MonitoringSheet s where s.roundId = r.id and "
            + UnitScope.JPQL.replace("regionCode", "s.regionCode").replace("unitCode", "s.unitCode") + ")";

    private static final String BOARD = """
            select unit_code, min(deadline), count(*), count(*) filter (where status in ('SUBMITTED', 'APPROVED')),
                count(*) filter (where status = 'APPROVED'), count(*) filter (where status = 'RETURNED'),
                count(*) filter (where late),
                count(*) filter (where status in ('OPEN', 'RETURNED') and deadline < ?),
                count(*) filter (where lamp = 'RED'), count(*) filter (where lamp = 'YELLOW')
            from monitoring_sheet where round_id = ? and unit_code > ? and %s
            group by unit_code order by unit_code limit ?""".formatted(UnitScope.SQL);

    private final Statements statements;

    MonitoringRounds(Statements statements) {
        this.statements = statements;
    }

    MonitoringRound require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("from MonitoringRound r where r.id = :id and " + IN_SCOPE, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    List<MonitoringRound> page(Integer fiscalYear, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.putAll(Map.of("after", query.afterId(), "year", fiscalYear == null ? 0 : fiscalYear));
        return find(
                        "from MonitoringRound r where r.id > :after and (:year = 0 or r.fiscalYear = :year) and "
                                + IN_SCOPE + " order by r.id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    List<RoundView.BoardRow> board(UUID round, LocalDate today, UnitScope scope, PageQuery query) {
        return statements.all(
                BOARD,
                row -> new RoundView.BoardRow(
                        row.text(),
                        row.date(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer()),
                today,
                round,
                query.after(),
                scope.regionPattern(),
                scope.all(),
                scope.unitList(),
                scope.unitList(),
                query.fetch());
    }
}
