package org.jixiao.beneficiary.upload;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一次文件上传及其结果")
public record UploadView(
        UUID id,
        @Schema(examples = "bank-returns") String kind,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(description = "文件摘要") String file,
        @Schema(examples = "92", description = "行数") int rows,
        @Schema(examples = "90", description = "新登记") int accepted,
        @Schema(examples = "0", description = "内容未变") int unchanged,

        @Schema(examples = "2", description = "退回；原因见 errors")
        int rejected,

        Instant uploadedAt) {}
