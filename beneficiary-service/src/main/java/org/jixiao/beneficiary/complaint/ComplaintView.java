package org.jixiao.beneficiary.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "投诉；内容与结论只在读取单件时给出，读取留痕")
public record ComplaintView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025", description = "受理年度") int fiscalYear,
        ComplaintKind kind,
        ComplaintChannel channel,
        UUID household,
        UUID delivery,
        ComplaintStatus status,
        @Schema(examples = "2025-06-02") LocalDate receivedOn,
        @Schema(examples = "2025-06-12") LocalDate decidedOn,
        @Schema(description = "投诉内容") String text,
        @Schema(description = "调查结论") String finding,
        int version) {}
