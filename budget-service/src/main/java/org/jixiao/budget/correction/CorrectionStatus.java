package org.jixiao.budget.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "更正单状态：已申请、已批准、已退回")
public enum CorrectionStatus {
    @JsonProperty("requested")
    REQUESTED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("returned")
    RETURNED
}
