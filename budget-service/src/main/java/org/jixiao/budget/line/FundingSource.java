package org.jixiao.budget.line;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The five sources of a unit's budget (收入五类). */
@Schema(description = "资金来源：一般公共预算拨款、政府性基金预算拨款、国有资本经营预算拨款、财政专户管理资金、单位资金")
public enum FundingSource {
    @JsonProperty("general-public")
    GENERAL_PUBLIC,
    @JsonProperty("government-fund")
    GOVERNMENT_FUND,
    @JsonProperty("state-capital")
    STATE_CAPITAL,
    @JsonProperty("special-account")
    SPECIAL_ACCOUNT,
    @JsonProperty("unit-funds")
    UNIT_FUNDS
}
