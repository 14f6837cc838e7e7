package org.jixiao.beneficiary.export;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Purpose;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;

/** What leaves the house is recorded before it leaves: as a reading of the register, and as an act of the unit. */
@ApplicationScoped
class HouseholdExport {

    /** Seconds: a hundred thousand households take a few. */
    private static final int LONGEST = 600;

    private final HouseholdTable table;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;

    HouseholdExport(HouseholdTable table, AccessLog log, Records records, Caller caller) {
        this.table = table;
        this.log = log;
        this.records = records;
        this.caller = caller;
    }

    /** @param purpose for which the families' categories are told; null where they are not */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    SentFile export(String region, String unit, Purpose purpose, SheetFormat format) {
        caller.scope().require(region, unit);
        log.record(new AccessLog.Target(region, unit, null, null), Reading.HOUSEHOLD_EXPORT, purpose);
        var rows = new AtomicInteger();
        var file = SentFile.of(format, "受益户", writer -> rows.set(table.write(region, unit, purpose != null, writer)));
        records.open(region, unit)
                .enter(new AuditEntry(
                        "table-exported",
                        "export",
                        UuidV7.next(),
                        Map.of("dataset", "households", "format", format.extension(), "rows", rows.get())));
        return file;
    }
}
