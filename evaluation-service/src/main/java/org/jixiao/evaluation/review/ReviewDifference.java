package org.jixiao.evaluation.review;

import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.scope.Row;

@Schema(description = "一份已确认复核与自评的差异")
public record ReviewDifference(
        UUID id,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID project,
        UUID selfEvaluation,
        @Schema(examples = "96.00") String selfTotal,
        @Schema(examples = "91.50") String total,
        @Schema(examples = "-4.50") String difference,

        @Schema(examples = "0.0469", description = "差异率，自评为零时不出现")
        String differenceRate,

        @Schema(enumeration = {"passed", "failed"}) String opinion) {

    static final String COLUMNS = """
            select id, unit_code, fiscal_year, project, self_evaluation_id, self_total::text, total::text,
                (total - self_total)::text, round(abs(total - self_total) / nullif(self_total, 0), 4)::text,
                lower(opinion) from review""";

    static ReviewDifference of(Row row) throws SQLException {
        return new ReviewDifference(
                row.uuid(),
                row.text(),
                row.integer(),
                row.uuid(),
                row.uuid(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
    }
}
