package org.jixiao.beneficiary.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ApplyForEnrolment", description = "申报进入补助项目的在册名单")
public record Apply(
        @NotNull @Schema(description = "补助项目的标识；须已批准") UUID programme,
        @NotNull UUID household,
        @Schema(description = "按人受益时的成员") UUID member,

        @NotNull @Schema(examples = "2025-01-10", description = "申报日期")
        LocalDate appliedOn,

        @NotBlank @Size(max = 128) @Schema(examples = "申请表 2025-0001", description = "申报材料")
        String proof) {}
