package org.jixiao.beneficiary.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "导入作业及其进度；各计数的单位是户")
public record ImportView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "households") String kind,
        @Schema(description = "只检查，不登记") boolean dryRun,
        ImportStatus status,
        @Schema(description = "所上传文件的摘要") String fileDigest,
        @Schema(examples = "7821", description = "文件的数据行数") int rows,
        @Schema(examples = "2607", description = "已处理") int processed,
        @Schema(examples = "2607", description = "新登记") int accepted,
        @Schema(examples = "0", description = "更新") int updated,
        @Schema(examples = "0", description = "内容未变") int unchanged,

        @Schema(examples = "0", description = "退回；原因见 errors")
        int rejected,

        @Schema(description = "失败时的查询编号") String failure,
        Instant queuedAt,
        Instant finishedAt) {}
