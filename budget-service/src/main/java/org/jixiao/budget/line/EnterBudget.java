package org.jixiao.budget.line;

import static org.jixiao.budget.classification.ClassificationKind.DEPARTMENT_ECONOMIC;
import static org.jixiao.budget.classification.ClassificationKind.FUNCTIONAL;
import static org.jixiao.budget.classification.ClassificationKind.GOVERNMENT_ECONOMIC;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.classification.Classifications;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

@Schema(description = "录入批复的年初预算；各行之和与收入之和均须等于合计")
public record EnterBudget(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025", description = "预算年度")
        Integer fiscalYear,

        @NotBlank @Size(max = 64) @Schema(examples = "示例财预〔2025〕1号", description = "批复文号")
        String approvalNo,

        @NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull EnterLine> lines,

        @NotNull @Size(min = 1, max = 6) @Schema(description = "收入：五类来源与上年结转结余；之和须等于合计")
        List<@Valid @NotNull Income> income,

        @NotNull @Schema(description = "年初预算合计（支出总计），元") Money total) {

    @Schema(description = "预算行")
    public record EnterLine(
            @NotNull LineKind kind,
            @Schema(description = "项目标识，仅项目支出") UUID project,

            @NotBlank @Pattern(regexp = "\\d{7}") @Schema(examples = "2100717", description = "功能分类科目，编到项")
            String functionalCode,

            @NotBlank @Pattern(regexp = "\\d{5}") @Schema(examples = "30399", description = "部门预算支出经济分类科目，编到款")
            String economicCode,

            @Pattern(regexp = "\\d{5}") @Schema(examples = "50999", description = "政府预算支出经济分类科目，编到款")
            String governmentEconomicCode,

            @NotNull FundingSource source,
            @NotNull @Schema(description = "年初预算数，元") Money amount) {

        Stream<Classifications.Use> codes(String pointer) {
            return Stream.of(
                            new Classifications.Use(pointer + "/functionalCode", FUNCTIONAL, functionalCode),
                            new Classifications.Use(pointer + "/economicCode", DEPARTMENT_ECONOMIC, economicCode),
                            new Classifications.Use(
                                    pointer + "/governmentEconomicCode", GOVERNMENT_ECONOMIC, governmentEconomicCode))
                    .filter(use -> use.code() != null);
        }
    }

    /** The official codes that its lines use. */
    List<Classifications.Use> codes() {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> lines.get(i).codes("/lines/" + i))
                .toList();
    }

    /** What can be said without the records, all faults at once. */
    void check() {
        var faults = new ArrayList<Refusal.Fault>();
        if (total.isNegative()) {
            faults.add(new Refusal.Fault("/total", "PositiveOrZero", NEGATIVE));
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.amount().isNegative()) {
                faults.add(new Refusal.Fault("/lines/" + i + "/amount", "PositiveOrZero", NEGATIVE));
            }
            if ((line.kind() == LineKind.PROJECT) != (line.project() != null)) {
                faults.add(new Refusal.Fault("/lines/" + i + "/project", "ProjectOfLine", PROJECT));
            }
        }
        faults.addAll(Income.faults(income));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static final Text NEGATIVE = new Text("金额不能为负", "The amount cannot be negative");
    private static final Text PROJECT =
            new Text("项目支出须指明项目，基本支出不得指明项目", "A project line names its project, a basic line names none");
}
