package org.jixiao.common.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "退回，须说明理由")
public record ReturnForCorrection(
        @NotBlank @Size(max = 500) @Schema(examples = "金额与批复文件不一致", description = "退回理由")
        String reason) {}
