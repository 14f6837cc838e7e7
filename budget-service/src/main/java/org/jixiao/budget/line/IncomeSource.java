package org.jixiao.budget.line;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a unit's income comes from: the five sources, and what it carried over from the year before. */
@Schema(description = "收入来源：一般公共预算拨款、政府性基金预算拨款、国有资本经营预算拨款、财政专户管理资金、单位资金、上年结转结余")
public enum IncomeSource {
    @JsonProperty("general-public")
    GENERAL_PUBLIC("一般公共预算拨款", FundingSource.GENERAL_PUBLIC),
    @JsonProperty("government-fund")
    GOVERNMENT_FUND("政府性基金预算拨款", FundingSource.GOVERNMENT_FUND),
    @JsonProperty("state-capital")
    STATE_CAPITAL("国有资本经营预算拨款", FundingSource.STATE_CAPITAL),
    @JsonProperty("special-account")
    SPECIAL_ACCOUNT("财政专户管理资金", FundingSource.SPECIAL_ACCOUNT),
    @JsonProperty("unit-funds")
    UNIT_FUNDS("单位资金", FundingSource.UNIT_FUNDS),
    @JsonProperty("carry-over")
    CARRY_OVER("上年结转结余", null);

    private final String label;
    private final FundingSource pays;

    IncomeSource(String label, FundingSource pays) {
        this.label = label;
        this.pays = pays;
    }

    String label() {
        return label;
    }

    /** Income of a source pays the lines of that source; what was carried over pays those of any. */
    boolean paysOnly(FundingSource source) {
        return pays == source;
    }
}
