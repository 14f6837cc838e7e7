package org.jixiao.evaluation.measurement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "为一套绩效目标的全部取数指标取数")
public record TakeReadings(
        @NotNull @Schema(description = "绩效目标标识") UUID targetSet,

        @NotNull @Schema(examples = "2025-12-31", description = "业务时点")
        LocalDate asOf,

        @Schema(description = "记录时点，缺省为各来源服务共同的最新安全时点") Instant knownAt) {

    @Schema(name = "Readings", description = "取数结果")
    public record Taken(LocalDate asOf, Instant knownAt, List<MeasurementView> measurements) {}
}
