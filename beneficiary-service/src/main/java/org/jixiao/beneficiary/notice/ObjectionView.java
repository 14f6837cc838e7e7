package org.jixiao.beneficiary.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "对公示的异议与答复")
public record ObjectionView(
        UUID id,
        UUID notice,
        @Schema(description = "所针对的申报") UUID enrolment,
        @Schema(description = "异议内容") String content,
        LocalDate receivedOn,
        @Schema(description = "异议是否成立；未答复则不出现") Boolean upheld,
        @Schema(description = "答复") String answer,
        LocalDate answeredOn) {}
