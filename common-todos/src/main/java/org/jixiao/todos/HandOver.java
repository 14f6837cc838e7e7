package org.jixiao.todos;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "转办：把一人在一个单位的待办交给另一人")
public record HandOver(
        @NotNull @Pattern(regexp = "\\d{6,9}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotNull @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @Size(max = 64) @Schema(examples = "clerk-725001", description = "转出人的账号；缺省为本人。代他人转办须为该单位审核人、财政审核人或系统管理员")
        String from,

        @NotBlank @Size(max = 64) @Schema(examples = "clerk-725001-b", description = "接办人的账号；须有同一角色和单位，登录后即见")
        String to,

        @Size(min = 1, max = 200) @Schema(description = "转办哪些记录；缺省为转出人名下的全部。待审批的须逐一指明")
        List<@NotNull UUID> tasks,

        @NotBlank @Size(max = 500) @Schema(examples = "岗位调整", description = "事由")
        String reason,

        @NotBlank @Size(max = 100) @Schema(examples = "藁计协〔2025〕8号", description = "依据的文件编号")
        String documentNo) {}
