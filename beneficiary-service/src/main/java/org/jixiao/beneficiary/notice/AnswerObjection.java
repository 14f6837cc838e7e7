package org.jixiao.beneficiary.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "答复异议；不能答复自己登记的")
public record AnswerObjection(
        @NotNull @Schema(description = "异议是否成立；成立的，所针对的对象不能确认在册")
        Boolean upheld,

        @NotBlank @Size(max = 1000) @Schema(examples = "经核实，户籍仍在本村", description = "答复")
        String answer,

        @NotNull @Schema(examples = "2025-02-28", description = "答复日期")
        LocalDate answeredOn) {}
