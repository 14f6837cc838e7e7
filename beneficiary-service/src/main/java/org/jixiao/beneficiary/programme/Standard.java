package org.jixiao.beneficiary.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

/** 补助标准: what one household or person gets. A programme may have several (a couple, a single). */
@Schema(description = "补助标准")
public record Standard(
        @NotBlank @Pattern(regexp = "[0-9a-z-]{1,32}") @Schema(examples = "policy", description = "标准代码")
        String code,

        @NotBlank @Size(max = 64) @Schema(examples = "每户保费", description = "名称")
        String label,

        @NotNull Money amount) {

    /** What the shapes of the fields cannot say. */
    static List<Refusal.Fault> faults(List<Standard> standards) {
        var faults = new ArrayList<Refusal.Fault>();
        var codes = new HashSet<String>();
        for (var i = 0; i < standards.size(); i++) {
            if (!codes.add(standards.get(i).code())) {
                faults.add(new Refusal.Fault(
                        "/standards/" + i + "/code", "Unique", new Text("标准代码重复", "The code occurs twice")));
            }
            if (!standards.get(i).amount().isPositive()) {
                faults.add(new Refusal.Fault(
                        "/standards/" + i + "/amount", "Positive", new Text("标准须大于零", "Must be above zero")));
            }
        }
        return faults;
    }
}
