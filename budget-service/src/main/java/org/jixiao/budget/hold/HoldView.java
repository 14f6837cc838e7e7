package org.jixiao.budget.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "项目的支出管控；从未设置的，方式为 none")
public record HoldView(
        @Schema(description = "项目标识") UUID project,
        HoldMode mode,
        @Schema(description = "支付是否须注明绩效指标和所属期间") boolean citing,

        @Schema(examples = "第三季度目标完成率低于支出进度", description = "理由")
        String reason,

        @Schema(examples = "示例财绩〔2025〕3号", description = "文号")
        String documentNo,

        @Schema(description = "绩效监控的预警") UUID alert,
        @Schema(description = "记录时间") Instant recordedAt,
        @Schema(examples = "0", description = "版本，同 ETag") int version) {

    static HoldView never(UUID project) {
        return new HoldView(project, HoldMode.NONE, false, null, null, null, null, 0);
    }
}
