package org.jixiao.beneficiary.notice;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "发布公示")
public record PublishNotice(
        @NotNull @Schema(examples = "2025-02-24", description = "公示开始日期，不早于当日")
        LocalDate startsOn) {}
