package org.jixiao.budget.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "单位变动")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitEventView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        UnitEvent.Kind kind,

        @Schema(examples = "2025-07-01", description = "生效日")
        LocalDate effectiveOn,

        @Schema(examples = "示例编〔2025〕7号", description = "文号")
        String documentNo,

        @Schema(description = "新名称，仅更名") String name,
        @Schema(examples = "361001", description = "承接单位代码") String heir,
        @Schema(description = "分立出的单位代码，仅分立") List<String> parts,
        @Schema(description = "记录时间") Instant recordedAt) {}
