package org.jixiao.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.problem.Text;

/** Why rows were sent back: positions, rules and sentences, never the content of a cell. */
@ApplicationScoped
class ImportFaults {

    private final EntityManager database;
    private final ScopedRows rows;

    ImportFaults(EntityManager database, ScopedRows rows) {
        this.database = database;
        this.rows = rows;
    }

    void add(ImportJob job, List<RowFault> faults) {
        for (var i = 0; i < faults.size(); i++) {
            var fault = faults.get(i);
            database.createNativeQuery("""
                    insert into import_fault (job_id, region_code, unit_code, line, position, column_heading, rule,
                        reason_zh, reason_en) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                    .setParameter(1, job.id())
                    .setParameter(2, job.regionCode())
                    .setParameter(3, job.unitCode())
                    .setParameter(4, fault.line())
                    .setParameter(5, i)
                    .setParameter(6, fault.column())
                    .setParameter(7, fault.rule())
                    .setParameter(8, fault.message().zh())
                    .setParameter(9, fault.message().en())
                    .executeUpdate();
        }
    }

    List<RowFault> of(UUID job) {
        return rows.list("""
                select line, column_heading, rule, reason_zh, reason_en from import_fault
                where {scope} and job_id = :job order by line, position""", Map.of("job", job)).stream()
                .map(row -> new RowFault(
                        row.get(0, Long.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        new Text(row.get(3, String.class), row.get(4, String.class))))
                .toList();
    }
}
