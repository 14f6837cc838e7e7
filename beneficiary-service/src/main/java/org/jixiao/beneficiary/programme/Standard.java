package org.jixiao.beneficiary.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

/** 补助标准: what one household or person gets. A programme may have several (a couple, a single). */
@Schema(description = "补助标准")
public record Standard(
        @NotBlank @Pattern(regexp = "[0-9a-z-]{1,32}") @Schema(examples = "policy", description = "标准代码")
        String code,

        @NotBlank @Size(max = 64) @Schema(examples = "每户保费", description = "名称")
        String label,

        @NotNull Money amount) {}
