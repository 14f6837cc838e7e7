package org.jixiao.beneficiary.clash;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "登记疑点；两户可各按标识读取，并列比较")
public record ClashView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        ClashKind kind,
        @Schema(examples = "同一账户用于多人", description = "疑点说明") String label,
        UUID household,
        UUID member,
        @Schema(description = "与之相冲突的另一户；同户的和在另一单位的不给出") UUID otherHousehold,
        @Schema(description = "疑似同一人：另一成员") UUID otherMember,
        @Schema(description = "疑似同一人：逐项比对的结果") List<Agreement.View> agreement,

        @Schema(examples = "90", description = "疑似同一人：各项分值合计，满 80 分即提示")
        Integer points,

        @Schema(description = "疑似重复享受：本单位的申报或在册") UUID enrolment,

        ClashStatus status,
        ClashDecision decision,
        @Schema(description = "判断的理由") String reason,
        Instant foundAt,
        Instant clearedAt,
        int version) {

    @Schema(name = "DecideClash", description = "对疑点作出判断")
    public record Decide(
            @NotNull ClashDecision decision,

            @NotBlank @Size(max = 500) @Schema(examples = "经入户核实，系同一监护人代领", description = "理由")
            String reason) {}
}
