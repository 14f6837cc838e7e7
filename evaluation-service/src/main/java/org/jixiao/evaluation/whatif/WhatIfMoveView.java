package org.jixiao.evaluation.whatif;

import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.scope.Row;
import org.jixiao.evaluation.scoring.Grade;

@Schema(name = "WhatIfMove", description = "试算后会变动的一份自评")
public record WhatIfMoveView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID selfEvaluation,
        UUID project,
        @Schema(examples = "93.87", description = "原得分") String before,

        @Schema(examples = "91.20", description = "试算得分，不能计分时不出现")
        String after,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"excellent", "good", "fair", "poor"},
                description = "原等级")
        Grade gradeBefore,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"excellent", "good", "fair", "poor"},
                description = "试算等级")
        Grade gradeAfter,

        @Schema(examples = "W4", description = "不能计分时，拒绝计分的规则编号")
        String refused) {

    static final String COLUMNS = "select id, region_code, unit_code, fiscal_year, self_evaluation, project,"
            + " before_total::text, after_total::text, before_grade, after_grade, refused from what_if_move";

    static WhatIfMoveView of(Row row) throws SQLException {
        return new WhatIfMoveView(
                row.uuid(),
                row.text(),
                row.text(),
                row.integer(),
                row.uuid(),
                row.uuid(),
                row.text(),
                row.text(),
                row.constant(Grade.class),
                row.constant(Grade.class),
                row.text());
    }
}
