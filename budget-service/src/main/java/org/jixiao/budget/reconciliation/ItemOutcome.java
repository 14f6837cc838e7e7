package org.jixiao.budget.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal;

@Schema(description = "对账结果：相符、金额或日期不符、对账单内重复、仅对账单有、仅台账有")
public enum ItemOutcome {
    @JsonProperty("matched")
    MATCHED,
    @JsonProperty("differs")
    DIFFERS,
    @JsonProperty("repeated")
    REPEATED,
    @JsonProperty("statement-only")
    STATEMENT_ONLY,
    @JsonProperty("ledger-only")
    LEDGER_ONLY;

    /** Null where nobody asks. */
    static ItemOutcome asked(String code) {
        if (code == null) {
            return null;
        }
        return Stream.of(values())
                .filter(outcome -> outcome.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("?outcome", "ItemOutcome", "不是对账结果之一", "Not one of the outcomes"));
    }
}
