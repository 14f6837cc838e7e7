package org.jixiao.beneficiary.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一份答卷；答卷码只能使用一次，答卷不与受访者关联")
public record RecordResponse(
        @NotBlank
        @Pattern(regexp = "[0-9A-HJKMNP-TV-Z]{16}")
        @Schema(examples = "7G2K9QW3N5XT8M4B", description = "答卷码")
        String code,

        @NotNull @Min(1) @Max(5) @Schema(examples = "5", description = "满意度：1 很不满意 至 5 很满意；4、5 计为满意")
        Integer score) {}
