package org.jixiao.beneficiary.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一个办理环节")
public record EnrolmentStep(
        @Schema(
                examples = "village-review",
                enumeration = {
                    "application",
                    "village-review",
                    "township-examination",
                    "approval",
                    "return",
                    "submission",
                    "confirmation"
                },
                description = "环节：申报、村评议、乡审、区审、退回、再次申报、确认")
        String step,

        LocalDate on,
        @Schema(description = "意见") String opinion,

        @Schema(examples = "township-130109100", description = "经办人账号")
        String by,

        Instant recordedAt) {}
