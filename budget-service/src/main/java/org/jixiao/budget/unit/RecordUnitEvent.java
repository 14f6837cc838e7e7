package org.jixiao.budget.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

@Schema(description = "记录单位变动：更名须填新名称；合并、转隶须填承接单位；分立须填分立出的单位和承接单位")
public record RecordUnitEvent(
        @NotNull UnitEvent.Kind kind,

        @NotNull @Schema(examples = "2025-07-01", description = "生效日")
        LocalDate effectiveOn,

        @NotBlank @Size(max = 64) @Schema(examples = "示例编〔2025〕7号", description = "文号")
        String documentNo,

        @Size(min = 1, max = 128) @Schema(examples = "藁城区卫生健康促进中心", description = "新名称，仅更名")
        String name,

        @Pattern(regexp = "\\d{6,21}") @Schema(examples = "361001", description = "承接单位代码：以往各数由谁承接；分立后原单位保留的填其本身")
        String heir,

        @Size(min = 1, max = 50) @Schema(description = "分立出的单位代码，仅分立")
        List<@NotNull @Pattern(regexp = "\\d{6,21}") String> parts) {

    /** Each kind has its own properties, and no others. */
    void check(String unitCode) {
        var faults = new ArrayList<Refusal.Fault>();
        only(faults, "/name", name != null, kind == UnitEvent.Kind.RENAMED);
        only(faults, "/heir", heir != null, kind != UnitEvent.Kind.RENAMED);
        only(faults, "/parts", parts != null, kind == UnitEvent.Kind.SPLIT);
        if (kind != UnitEvent.Kind.SPLIT && unitCode.equals(heir)) {
            faults.add(new Refusal.Fault("/heir", "AnotherUnit", new Text("承接单位不能是其本身", "The heir is another unit")));
        }
        if (parts != null
                && (parts.contains(unitCode) || parts.stream().distinct().count() < parts.size())) {
            faults.add(new Refusal.Fault(
                    "/parts",
                    "OtherUnits",
                    new Text("分立出的单位各不相同，且不含其本身", "The parts are other units, each named once")));
        }
        if (parts != null && heir != null && !heir.equals(unitCode) && !parts.contains(heir)) {
            faults.add(new Refusal.Fault(
                    "/heir",
                    "HeirOfSplit",
                    new Text("分立的承接单位须为其本身或分立出的单位之一", "The heir of a split is the unit itself or one of its parts")));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static void only(List<Refusal.Fault> faults, String pointer, boolean given, boolean wanted) {
        if (given != wanted) {
            faults.add(new Refusal.Fault(
                    pointer,
                    "KindOfEvent",
                    wanted
                            ? new Text("该变动须填此项", "This kind of event needs it")
                            : new Text("该变动不填此项", "This kind of event has none")));
        }
    }
}
