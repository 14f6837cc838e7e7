package org.jixiao.evaluation.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** R1: how far a unit's or a department's own scores can be believed, from what confirmed reviews made of them. */
@Schema(description = "自评可信度：1 − Σ|自评分 − 复核分| ÷ (100 × 复核数)")
public record Credibility(
        @Schema(examples = "130109") String region,
        @Schema(examples = "725", description = "部门（三位）或单位") String unit,
        @Schema(description = "已确认的复核数") int reviews,
        @Schema(examples = "12.50", description = "差额绝对值合计") String differences,

        @Schema(examples = "0.9583", description = "可信度，没有复核时不出现")
        String weight,

        @Schema(description = "分年度") List<OfYear> years) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    @Schema(name = "CredibilityOfYear", description = "一个年度的自评可信度")
    public record OfYear(int fiscalYear, int reviews, String differences, String weight) {

        static OfYear of(int year, int reviews, BigDecimal differences) {
            return new OfYear(year, reviews, differences.toPlainString(), weightOf(reviews, differences));
        }
    }

    static Credibility of(String region, String unit, List<OfYear> years) {
        var reviews = years.stream().mapToInt(OfYear::reviews).sum();
        var differences =
                years.stream().map(year -> new BigDecimal(year.differences())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Credibility(
                region, unit, reviews, differences.toPlainString(), weightOf(reviews, differences), years);
    }

    /** Rounded once, from the sums: years with many reviews count for more. */
    static String weightOf(int reviews, BigDecimal differences) {
        if (reviews == 0) {
            return null;
        }
        var whole = FULL.multiply(BigDecimal.valueOf(reviews));
        return whole.subtract(differences)
                .divide(whole, 4, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
