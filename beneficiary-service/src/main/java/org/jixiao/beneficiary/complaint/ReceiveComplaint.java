package org.jixiao.beneficiary.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "受理投诉")
public record ReceiveComplaint(
        @NotNull ComplaintKind kind,
        @NotNull ComplaintChannel channel,
        @NotNull @Schema(description = "受益户的标识") UUID household,
        @Schema(description = "所投诉的发放；未收到、金额不对时必填") UUID delivery,

        @Schema(examples = "2025-06-02", description = "受理日期，缺省为今天")
        LocalDate receivedOn,

        @NotBlank @Size(max = 2000) @Schema(examples = "称五月慰问金未收到", description = "投诉内容，加密保存")
        String text) {}
