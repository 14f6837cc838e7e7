package org.jixiao.budget.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "退回，须说明理由；退回后另行填报，原记录保留")
public record ReturnEntry(
        @NotBlank @Size(max = 500) @Schema(examples = "金额与批复文件不一致", description = "退回理由")
        String reason) {}
