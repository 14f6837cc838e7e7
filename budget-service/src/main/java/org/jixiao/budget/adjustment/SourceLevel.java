package org.jixiao.budget.adjustment;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The level of government whose money an adjustment brings. */
@Schema(description = "来源级次：中央、省、市、区")
public enum SourceLevel {
    @JsonProperty("central")
    CENTRAL,
    @JsonProperty("provincial")
    PROVINCIAL,
    @JsonProperty("municipal")
    MUNICIPAL,
    @JsonProperty("district")
    DISTRICT
}
