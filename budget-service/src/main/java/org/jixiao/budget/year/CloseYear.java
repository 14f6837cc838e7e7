package org.jixiao.budget.year;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "年结：此后不再记入该单位该年度的业务")
public record CloseYear(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit) {}
