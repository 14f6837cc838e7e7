package org.jixiao.beneficiary.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal;

/** The next year of a programme: who is on its register stays there, what each gets may change. */
@Schema(description = "将补助项目续到下一年度，成为新的草稿；资格条件照旧")
public record RenewProgramme(
        @Schema(description = "下一年度预算项目的标识；缺省为同一项目") UUID project,

        @Schema(examples = "2026-03-01", description = "计算周岁的基准日；缺省为上一基准日加一年")
        LocalDate referenceDay,

        @Size(min = 1, max = 20) @Schema(description = "新年度的标准；缺省照旧")
        List<@Valid @NotNull Standard> standards) {

    void check() {
        var faults = standards == null ? List.<Refusal.Fault>of() : Standard.faults(standards);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
