package org.jixiao.evaluation.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "反馈整改情况")
public record GiveFeedback(
        @NotBlank @Size(max = 2000) @Schema(examples = "已补充三项量化指标", description = "整改结果")
        String feedback,

        @Size(min = 1, max = 64) @Schema(examples = "示例计协〔2025〕11号", description = "文号")
        String documentNo,

        @Size(max = 20) @Schema(description = "佐证文件的摘要") List<@Pattern(regexp = "sha256:[0-9a-f]{64}") String> files) {}
