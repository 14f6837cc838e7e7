package org.jixiao.budget.hold;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "管控方式：不管控、预警（照付并留痕）、暂缓（不再支付，待处置）、暂停（不再支付，逾期未处置）")
public enum HoldMode {
    @JsonProperty("none")
    NONE,
    @JsonProperty("warn")
    WARN,
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("pause")
    PAUSE;

    boolean refusesPayments() {
        return this == HOLD || this == PAUSE;
    }
}
