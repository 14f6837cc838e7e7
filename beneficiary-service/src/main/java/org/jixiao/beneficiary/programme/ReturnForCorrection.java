package org.jixiao.beneficiary.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "退回")
public record ReturnForCorrection(
        @NotBlank @Size(max = 512) @Schema(examples = "标准与文件不符", description = "退回原因")
        String reason) {}
