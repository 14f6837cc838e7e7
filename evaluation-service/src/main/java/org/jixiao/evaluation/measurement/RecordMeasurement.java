package org.jixiao.evaluation.measurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.scoring.Band;
import org.jixiao.evaluation.scoring.Operator;

@Schema(description = "填报一个指标的实际完成值；按计算符号填其中一种")
public record RecordMeasurement(
        @NotNull @Schema(description = "绩效目标标识") UUID targetSet,
        @NotNull @Schema(description = "指标标识") UUID indicator,

        @Pattern(regexp = "-?\\d{1,16}(\\.\\d{1,6})?") @Schema(examples = "95.5", description = "数值，按指标的计量单位")
        String value,

        @Schema(examples = "2025-10-31", description = "完成日期，用于时效指标")
        LocalDate date,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"achieved", "partly-achieved", "not-achieved"},
                description = "完成情况，用于定性指标")
        Band band,

        @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?") @Schema(examples = "8.50", description = "得分，用于定性指标，须在所选档次之内")
        String marks,

        @Schema(description = "是否符合，用于是否类指标") Boolean fulfilled,

        @Pattern(regexp = "\\d{1,15}\\.\\d{2}") @Schema(examples = "78210.00", description = "单位成本的分子，元；与分母同填，不填则不计入汇总")
        String numerator,

        @Pattern(regexp = "\\d{1,15}(\\.\\d{1,2})?") @Schema(examples = "2607", description = "单位成本的分母，如户数、人数")
        String denominator,

        @NotNull @Valid EvidenceGiven evidence,
        @Size(max = 1000) @Schema(description = "说明") String explanation) {

    Operator.Actual actual() {
        return new Operator.Actual(
                value == null ? null : new BigDecimal(value),
                date,
                band,
                marks == null ? null : new BigDecimal(marks),
                fulfilled);
    }

    @Schema(name = "Evidence", description = "佐证")
    public record EvidenceGiven(
            @NotBlank @Size(max = 1000) @Schema(examples = "满意度电话调查，样本120户")
            String description,

            @Size(min = 1, max = 64) @Schema(examples = "藁计协〔2026〕3号", description = "文件编号")
            String documentNo,

            @Pattern(regexp = "sha256:[0-9a-f]{64}") @Schema(description = "佐证文件的摘要")
            String fileDigest,

            @Size(max = 20) @Schema(description = "佐证文件的标识，须为该指标的文件")
            List<@NotNull UUID> files,

            @Schema(description = "是否为第三方签章文件") Boolean thirdParty) {

        /** A file or a document number is a document; without either it is an assertion. */
        boolean isDocumented() {
            return documentNo != null || fileDigest != null || !filesGiven().isEmpty();
        }

        /** Each once, in the order in which they were given. */
        List<UUID> filesGiven() {
            return files == null ? List.of() : files.stream().distinct().toList();
        }
    }
}
