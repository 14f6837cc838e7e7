package org.jixiao.budget.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.line.LineKind;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

@Schema(description = "申请预算调整；经另一人批准后生效")
public record RequestAdjustment(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025", description = "预算年度")
        Integer fiscalYear,

        @NotNull AdjustmentKind kind,

        @NotBlank @Size(max = 64) @Schema(examples = "示例财预〔2025〕12号", description = "文号")
        String documentNo,

        @NotBlank @Size(max = 500) @Schema(examples = "人员变动，人员经费调剂至公用经费", description = "理由")
        String reason,

        @NotNull @Schema(examples = "2025-06-30", description = "文件日期，须在预算年度内")
        LocalDate date,

        @Schema(description = "来源级次；追加上级资金时填") SourceLevel sourceLevel,

        @NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull LineChange> changes) {

    @Schema(name = "LineChange", description = "对一个预算行的调整：指明已有的预算行，或新设的预算行，二者必居其一")
    public record LineChange(
            @Schema(description = "预算行标识") UUID line,

            @Valid @Schema(description = "新设的预算行") NewLine newLine,

            @NotNull @Schema(description = "调整数，元；减少为负") Money change) {

        LineChange to(UUID added) {
            return new LineChange(added, null, change);
        }
    }

    /** The same with the lines that it asks for as lines of the budget. */
    RequestAdjustment to(List<LineChange> known) {
        return new RequestAdjustment(region, unit, fiscalYear, kind, documentNo, reason, date, sourceLevel, known);
    }

    /** What can be said without the records, all faults at once. */
    void check(LocalDate today) {
        var faults = new ArrayList<Refusal.Fault>();
        if (date.getYear() != fiscalYear || date.isAfter(today)) {
            faults.add(new Refusal.Fault(
                    "/date",
                    "DateOfYear",
                    new Text("日期须在预算年度内，且不晚于今日", "The date lies in the fiscal year and not after today")));
        }
        var seen = new HashSet<UUID>();
        for (int i = 0; i < changes.size(); i++) {
            faults.addAll(faults(changes.get(i), "/changes/" + i, seen));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        kind.require(changes.stream().map(LineChange::change).toList());
    }

    private static List<Refusal.Fault> faults(LineChange change, String pointer, Set<UUID> seen) {
        var faults = new ArrayList<Refusal.Fault>();
        if (change.change().isZero()) {
            faults.add(new Refusal.Fault(
                    pointer + "/change", "NotZero", new Text("调整数不能为零", "The change cannot be zero")));
        }
        var added = change.newLine();
        if ((change.line() == null) == (added == null)) {
            faults.add(new Refusal.Fault(
                    pointer + "/line",
                    "LineOrNewLine",
                    new Text("须指明已有的预算行或新设的预算行，且仅指明其一", "Name a line or a new line, and one of them only")));
        } else if (added == null && !seen.add(change.line())) {
            faults.add(new Refusal.Fault(
                    pointer + "/line", "Unique", new Text("同一预算行只能出现一次", "A line can be named once")));
        }
        if (added != null && change.change().isNegative()) {
            faults.add(new Refusal.Fault(
                    pointer + "/change",
                    "PositiveOnNewLine",
                    new Text("新设的预算行只能增加", "A new line can only be given money")));
        }
        if (added != null && (added.kind() == LineKind.PROJECT) != (added.project() != null)) {
            faults.add(new Refusal.Fault(
                    pointer + "/newLine/project",
                    "ProjectOfLine",
                    new Text("项目支出须指明项目，基本支出不得指明项目", "A project line names its project, a basic line names none")));
        }
        return faults;
    }
}
