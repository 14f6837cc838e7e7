package org.jixiao.report.checking.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong, in the words in which findings are counted. */
@Schema(name = "FindingKind", description = "问题类别")
public enum Kind {
    MISSING_FIGURE,
    NARRATIVE_VS_FIGURES,
    SUM_MISMATCH,
    VALUE_CONFLICT,
    FULL_SCORE_DESPITE_SHORTFALL,
    COPY_PASTE,
    NUMBERING,
    LABEL_MISMATCH,
    PLACEHOLDER_LEFT,
    RATE_MISMATCH,
    DEDUCTION_WITHOUT_SHORTFALL,
    WEIGHT_SUM_MISMATCH,
    ACTUAL_IS_TARGET,
    YEAR_MISMATCH,
    WORDING,
    COUNT_MISMATCH,
    UNIT_ERROR,
    INDICATOR_TARGET_CONFLICT,
    SCORE_SUM_MISMATCH,
    ADJUST_UNEXPLAINED,
    EXEC_SCORE_MISMATCH,
    BALANCE_MISMATCH,
    FUND_SOURCE_CONFLICT,
    CROSS_REPORT,
    UNLIKE_COMPARISON,
    CAUSE_VS_FIGURES,
    UNIT_PRICE,
    IDENTICAL_SCORES,
    GRADE_MISSING,
    GRADE_MISMATCH,
    VAGUE_QUANTITY,
    CLAIM_WITHOUT_DENOMINATOR,
    TEMPLATE_DEBRIS,
    PERSONAL_DATA;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
