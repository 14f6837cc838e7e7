package org.jixiao.beneficiary.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "登记对公示的异议；内容加密保存")
public record RecordObjection(
        @Schema(description = "所针对的申报；缺省为针对整个公示") UUID enrolment,

        @NotBlank @Size(max = 1000) @Schema(examples = "反映该户已迁出", description = "异议内容")
        String content,

        @NotNull @Schema(examples = "2025-02-26", description = "收到日期")
        LocalDate receivedOn) {}
