package org.jixiao.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;

/**
 * Instants at which the ledgers of a unit can be read so that the answer stays the same for ever: nothing that is
 * recorded up to such an instant is still on its way.
 */
@ApplicationScoped
public class KnownInstants {

    private final Statements statements;
    private final Records records;

    KnownInstants(Statements statements, Records records) {
        this.statements = statements;
        this.records = records;
    }

    /** @param wanted null for the newest; one in the future is refused */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant safe(String region, String unit, Instant wanted) {
        records.ensureHead(region, unit);
        statements.exists("select seq from unit_head where region_code = ? and unit_code = ? for share", region, unit);
        return notInTheFuture(wanted);
    }

    /** For lists over several units, which do not wait for acts on their way. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Instant notInTheFuture(Instant wanted) {
        // The next act records at this instant or later.
        var now = statements.recordedNow().minus(1, ChronoUnit.MICROS);
        if (wanted == null) {
            return now;
        }
        if (wanted.isAfter(now)) {
            throw Refusal.of(
                    CommonProblem.FUTURE_KNOWN_AT,
                    "记录时点晚于本服务的当前时点 " + now,
                    "knownAt is later than this service's own instant " + now,
                    Map.of("serviceInstant", now.toString()));
        }
        return wanted.truncatedTo(ChronoUnit.MICROS);
    }
}
