package org.jixiao.evaluation.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "处置预警")
public record DisposeOfAlert(
        @NotNull Disposal disposal,

        @NotBlank @Size(max = 500) @Schema(examples = "资金将于重阳节前支付，项目按计划实施", description = "理由，不得含个人信息")
        String reason,

        @Size(min = 1, max = 64) @Schema(examples = "示例计协〔2025〕9号", description = "文号")
        String documentNo) {}
