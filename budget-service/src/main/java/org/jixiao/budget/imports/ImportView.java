package org.jixiao.budget.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "导入作业及其进度；各计数的单位是行")
public record ImportView(
        UUID id,
        @Schema(examples = "130109") String region,

        @Schema(examples = "725001", description = "单位、部门或 *")
        String unit,

        @Schema(examples = "payments") String kind,
        @Schema(description = "只检查，不登记") boolean dryRun,
        ImportStatus status,
        @Schema(description = "所上传文件的摘要") String fileDigest,
        @Schema(examples = "1200", description = "文件的数据行数") int rows,
        @Schema(examples = "1200", description = "已处理") int processed,

        @Schema(examples = "1190", description = "登记；试导入为可登记")
        int accepted,

        @Schema(examples = "8", description = "此前已登记且内容相同") int unchanged,

        @Schema(examples = "2", description = "退回；原因见 errors")
        int rejected,

        @Schema(description = "登记金额合计，元") Money amount,
        @Schema(description = "失败时的查询编号") String failure,
        Instant queuedAt,
        Instant finishedAt) {}
