package org.jixiao.budget.export;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.budget.extent.Extents;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;

/** What leaves the house is entered before it leaves: who took which table of whom, and how many rows it had. */
@ApplicationScoped
class ExportService {

    /** Seconds: a district's ledger of a year takes a few. */
    private static final int LONGEST = 600;

    private final DatasetRows rows;
    private final Extents extents;
    private final Records records;
    private final Caller caller;

    ExportService(DatasetRows rows, Extents extents, Records records, Caller caller) {
        this.rows = rows;
        this.extents = extents;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    SentFile export(Dataset dataset, Extent extent, SheetFormat format) {
        extents.require(extent.region(), extent.unit());
        var count = new AtomicInteger();
        var file = SentFile.of(
                format, dataset.title(), writer -> count.set(rows.write(dataset, extent, caller.scope(), writer)));
        records.open(extent.region(), extent.unit())
                .enter(new AuditEntry(
                        "table-exported",
                        "export",
                        UuidV7.next(),
                        Map.of(
                                "dataset", dataset.code(),
                                "fiscalYear", extent.fiscalYear(),
                                "format", format.extension(),
                                "rows", count.get())));
        return file;
    }

    PackageDescriptor describe(Dataset dataset, Extent extent, String name) {
        extents.require(extent.region(), extent.unit());
        return PackageDescriptor.of(dataset, extent, name);
    }
}
