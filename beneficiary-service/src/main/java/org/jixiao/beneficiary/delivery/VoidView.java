package org.jixiao.beneficiary.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "发放的作废：先申请，后审批；原记录保留")
public record VoidView(
        UUID delivery,
        @Schema(examples = "重复投保") String reason,

        @Schema(
                examples = "requested",
                enumeration = {"requested", "void"})
        String status,

        @Schema(description = "作废日期，未审批则不出现") LocalDate voidedOn) {}
