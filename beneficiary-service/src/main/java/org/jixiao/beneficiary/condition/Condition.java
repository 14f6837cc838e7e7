package org.jixiao.beneficiary.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One condition of eligibility. All conditions of a programme must be met, those about a member by one and the same. */
@Schema(description = "一条资格条件：CEL 表达式，可用 household.* 与 member.*；各条须同时符合，涉及成员的各条须由同一成员符合")
public record Condition(
        @NotBlank @Pattern(regexp = "[0-9a-z-]{1,32}") @Schema(examples = "age", description = "条件代码，补助项目内唯一")
        String code,

        @NotBlank @Size(max = 128) @Schema(examples = "子女9至18周岁", description = "条件的中文说明")
        String label,

        @NotBlank
        @Size(max = ConditionLanguage.LONGEST)
        @Schema(examples = "member.age >= 9 && member.age <= 18", description = "CEL 表达式，结果为是或否")
        String expression) {}
