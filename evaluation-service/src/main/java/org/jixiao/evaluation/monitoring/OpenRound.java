package org.jixiao.evaluation.monitoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "发起一批绩效运行监控；各单位每个已封存目标的项目各一张监控表")
public record OpenRound(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025")
        Integer fiscalYear,

        @NotNull RoundKind kind,

        @NotNull @Min(1) @Max(12) @Schema(examples = "7", description = "截止月")
        Integer month,

        @NotNull @Schema(examples = "2025-08-31", description = "报送期限")
        LocalDate deadline,

        @NotBlank @Size(max = 60) @Schema(examples = "2025年1—7月绩效运行监控")
        String name,

        @NotBlank @Size(max = 1000) @Schema(examples = "请于期限前报送", description = "要求")
        String requirement,

        @Size(min = 1, max = 64) @Schema(examples = "示例财绩〔2025〕5号", description = "文号")
        String documentNo,

        @Size(min = 1, max = 1000) @Schema(description = "预算单位代码；不填为本人范围内全部单位")
        List<@NotNull @Pattern(regexp = "\\d{6,21}") String> units,

        @Size(min = 1, max = 1000) @Schema(description = "项目标识；重点监控必填")
        List<@NotNull UUID> projects) {

    LocalDate cutOff() {
        return LocalDate.of(fiscalYear, month, 1).plusMonths(1).minusDays(1);
    }
}
