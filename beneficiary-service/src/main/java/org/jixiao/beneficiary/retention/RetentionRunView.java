package org.jixiao.beneficiary.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "到期销毁的一次办理；不含任何户的信息")
public record RetentionRunView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,

        @Schema(examples = "2036", description = "保管期满年度不晚于此年的")
        int year,

        @Schema(description = "事由") String reason,

        @Schema(
                examples = "proposed",
                enumeration = {"proposed", "approved", "returned", "done"},
                description = "状态：待批准、已批准（执行中）、已退回、已完成")
        String status,

        @Schema(
                examples = "prolonging",
                enumeration = {"prolonging", "destroying", "keys"},
                description = "执行到哪一步：延长仍需保存的、处理到期的、销毁密钥")
        String step,

        @Schema(description = "仍需保存而延长的户数") int prolonged,
        @Schema(description = "已销毁的户数") int destroyed,
        @Schema(description = "所销毁的密钥数") int keys,
        @Schema(description = "退回原因") String returnReason,
        Instant finishedAt,
        int version) {

    static RetentionRunView of(RetentionRun run) {
        return new RetentionRunView(
                run.id(),
                run.regionCode(),
                run.unitCode(),
                run.year(),
                run.reason(),
                run.status(),
                run.stepCode(),
                run.prolonged(),
                run.destroyed(),
                run.keys().length,
                run.returnReason(),
                run.finishedAt(),
                run.version());
    }
}
