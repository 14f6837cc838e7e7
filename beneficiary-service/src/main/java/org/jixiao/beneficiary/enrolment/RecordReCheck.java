package org.jixiao.beneficiary.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

@Schema(description = "登记一次年审或日常核查的结论，由他人审批后生效")
public record RecordReCheck(
        @NotNull @Schema(description = "是否为年审；否则为日常核查") Boolean annual,
        @NotNull ReCheckOutcome outcome,
        @Schema(description = "退出时必填") ExitReason exitReason,

        @NotBlank @Size(max = 500) @Schema(examples = "入户核实，仍符合条件", description = "核查情况与理由")
        String opinion,

        @NotNull @Schema(examples = "2025-11-20", description = "生效日期；退出、暂停自当日起不再享受")
        LocalDate effectiveOn) {

    void check(LocalDate today) {
        var faults = new ArrayList<Refusal.Fault>();
        if ((outcome == ReCheckOutcome.EXIT) != (exitReason != null)) {
            faults.add(new Refusal.Fault(
                    "/exitReason",
                    "ExitReason",
                    new Text("退出须填退出原因，其他结论不填", "An exit, and nothing else, has a reason of exit")));
        }
        if (effectiveOn.isAfter(today)) {
            faults.add(
                    new Refusal.Fault("/effectiveOn", "PastOrPresent", new Text("生效日期尚未到来", "The day has not come")));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
