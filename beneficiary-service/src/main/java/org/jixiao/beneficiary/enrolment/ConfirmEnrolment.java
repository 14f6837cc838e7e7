package org.jixiao.beneficiary.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "公示期满后确认在册")
public record ConfirmEnrolment(
        @NotBlank @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])") @Schema(examples = "2025-03", description = "起领月")
        String from,

        @NotBlank @Size(max = 500) @Schema(examples = "公示无异议，同意在册", description = "意见")
        String opinion,

        @NotNull @Schema(examples = "2025-03-10", description = "确认日期")
        LocalDate on) {

    LocalDate firstDay() {
        return YearMonth.parse(from).atDay(1);
    }
}
