package org.jixiao.beneficiary.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.FactSubject;

@Schema(description = "公开一张统计表：年度结束后，按年末情况，一年一次")
public record PublishTable(
        @NotNull @Pattern(regexp = FactSubject.REGION) @Schema(examples = "130109")
        String region,

        @NotNull @Pattern(regexp = FactSubject.UNIT) @Schema(examples = "725001")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025")
        Integer fiscalYear,

        @NotNull TableKind kind) {}
