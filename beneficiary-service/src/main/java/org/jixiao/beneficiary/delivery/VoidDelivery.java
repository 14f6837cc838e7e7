package org.jixiao.beneficiary.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "申请作废一笔发放")
public record VoidDelivery(
        @NotBlank @Size(max = 512) @Schema(examples = "重复投保", description = "作废原因")
        String reason) {}
