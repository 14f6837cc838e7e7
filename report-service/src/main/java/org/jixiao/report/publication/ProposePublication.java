package org.jixiao.report.publication;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "申请公开：哪份已批准的报告；勘误时写明更正哪一次公开")
public record ProposePublication(
        @NotNull UUID report,
        @Schema(description = "所更正的公开，仅勘误时") UUID corrects) {}
