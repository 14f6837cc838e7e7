package org.jixiao.evaluation.targetset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;

/** The examination of a target set (绩效目标审核): four checks and what follows from them. */
@Schema(description = "绩效目标审核：完整性、相关性、适当性、可行性和优良中差结论")
public record Examination(
        @NotNull @Valid Check completeness,
        @NotNull @Valid Check relevance,
        @NotNull @Valid Check appropriateness,
        @NotNull @Valid Check feasibility,
        @NotNull Outcome outcome,

        @Size(min = 1, max = 1000) @Schema(description = "审核意见；结论不为优时须填写")
        String remark) {

    @Schema(name = "ExaminationCheck", description = "一项审核")
    public record Check(
            @NotNull @Schema(description = "是否通过") Boolean passed,

            @Size(min = 1, max = 500) @Schema(description = "意见；未通过时须填写")
            String remark) {}

    /** 优: sealed; 良: sealed, with what is to be improved; 中: returned; 差: rejected for ever. */
    @Schema(
            name = "ExaminationOutcome",
            type = SchemaType.STRING,
            enumeration = {"excellent", "good", "fair", "poor"},
            description = "审核结论：优，封存；良，附意见封存；中，退回修改；差，不予通过")
    public enum Outcome {
        EXCELLENT,
        GOOD,
        FAIR,
        POOR;

        boolean seals() {
            return this == EXCELLENT || this == GOOD;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** X1–X3, every fault at once. */
    void requireSound() {
        var faults = new ArrayList<Fault>();
        checks().forEach((name, check) -> {
            if (!check.passed() && check.remark() == null) {
                faults.add(fault("/" + name + "/remark", "X1", "未通过的审核须写明意见", "A check that failed says why"));
            }
            if (!check.passed() && outcome == Outcome.EXCELLENT) {
                faults.add(fault("/outcome", "X2", "有未通过的审核，结论不能为优", "With a failed check it is not excellent"));
            }
        });
        if (outcome != Outcome.EXCELLENT && remark == null) {
            faults.add(fault("/remark", "X3", "结论不为优时须写明意见", "Whatever is not excellent says why"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(List.copyOf(faults));
        }
    }

    private Map<String, Check> checks() {
        var checks = new LinkedHashMap<String, Check>();
        checks.put("completeness", completeness);
        checks.put("relevance", relevance);
        checks.put("appropriateness", appropriateness);
        checks.put("feasibility", feasibility);
        return checks;
    }

    private static Fault fault(String pointer, String rule, String zh, String en) {
        return new Fault(pointer, rule, new Text(zh, en));
    }
}
