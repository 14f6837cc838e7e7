package org.jixiao.budget.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "设置项目的支出管控")
public record PlaceHold(
        @NotNull HoldMode mode,

        @NotNull @Schema(examples = "false", description = "支付是否须注明绩效指标和所属期间")
        Boolean citing,

        @NotBlank @Size(max = 500) @Schema(examples = "第三季度目标完成率低于支出进度", description = "理由，不得含个人信息")
        String reason,

        @Size(max = 64) @Schema(examples = "示例财绩〔2025〕3号", description = "文号")
        String documentNo,

        @Schema(description = "绩效监控的预警") UUID alert) {}
