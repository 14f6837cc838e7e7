package org.jixiao.beneficiary.survey;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "已登记答卷")
public record ResponseView(
        @Schema(description = "调查的标识") UUID survey,
        @Schema(examples = "118", description = "至今的答卷份数") int responses) {}
