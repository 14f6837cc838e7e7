package org.jixiao.budget.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.sheets.UploadedFile;

/** Under the unit's head, so that no payment is on its way while the two are compared. */
@ApplicationScoped
class ReconciliationService {

    private final DataSource database;
    private final ReconciliationRepository reconciliations;
    private final BudgetUnitRepository units;
    private final Records records;
    private final Caller caller;

    ReconciliationService(
            DataSource database,
            ReconciliationRepository reconciliations,
            BudgetUnitRepository units,
            Records records,
            Caller caller) {
        this.database = database;
        this.reconciliations = reconciliations;
        this.units = units;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    ReconciliationView reconcile(Period period, UploadedFile statement) {
        caller.scope().require(period.region(), period.unit());
        units.ofCode(period.region(), period.unit()).orElseThrow(Refusal::notFound);
        var id = UuidV7.next();
        Statement.stage(database, id, statement);
        var record = records.open(period.region(), period.unit());
        reconciliations.compare(id, period, statement.digest(), record.at(), caller.subject());
        var view = reconciliations.require(id, caller.scope());
        record.enter(new AuditEntry(
                "statement-reconciled",
                "reconciliation",
                id,
                Map.of(
                        "statement", statement.digest(),
                        "from", period.from().toString(),
                        "to", period.to().toString(),
                        "matched", view.matched(),
                        "open", view.open())));
        return view;
    }

    ReconciliationView get(UUID id) {
        return reconciliations.require(id, caller.scope());
    }

    List<ReconciliationView> page(String region, String unit, Integer year, PageQuery query) {
        return reconciliations.page(region, unit, year, caller.scope(), query);
    }

    List<ReconciliationItemView> items(UUID id, ItemOutcome outcome, PageQuery query) {
        reconciliations.require(id, caller.scope());
        return reconciliations.items(id, outcome, caller.scope(), query);
    }
}
