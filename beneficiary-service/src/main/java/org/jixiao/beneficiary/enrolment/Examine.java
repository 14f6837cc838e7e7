package org.jixiao.beneficiary.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExamineEnrolment", description = "审核意见")
public record Examine(
        @NotBlank @Size(max = 500) @Schema(examples = "入户核实，情况属实", description = "意见")
        String opinion,

        @NotNull @Schema(examples = "2025-02-15", description = "审核日期")
        LocalDate on) {}
