package org.jixiao.beneficiary.survey;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "样本中的一笔发放")
public record SampledDelivery(
        UUID id,
        @Schema(examples = "1", description = "抽中的次序，自1起") int position,
        UUID delivery) {}
