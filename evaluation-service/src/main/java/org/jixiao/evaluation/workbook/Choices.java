package org.jixiao.evaluation.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.scoring.Band;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.IndicatorGroup;

/** The words that stand for codes. */
final class Choices {

    static final String YES = "是";
    static final String NO = "否";
    static final List<String> YES_NO = List.of(YES, NO);
    static final List<String> KINDS = labels(IndicatorKind.values(), IndicatorKind::label);
    static final List<String> GROUPS = labels(IndicatorGroup.values(), IndicatorGroup::label);
    static final List<String> OPERATORS = labels(Operator.values(), Operator::symbol);
    static final List<String> BANDS = labels(Band.values(), Band::label);

    private static final Map<String, String> BASES =
            Map.of("plan", "计划标准", "industry", "行业标准", "history", "历史标准", "expenditure", "预算支出标准", "other", "其他标准");
    private static final Map<String, String> METHODS =
            Map.of("certificate", "直接证明", "statistics", "情况统计", "statement", "情况说明", "survey", "问卷调查", "trend", "趋势判断");

    static final List<String> BASIS_KINDS = Stream.of("plan", "industry", "history", "expenditure", "other")
            .map(BASES::get)
            .toList();
    static final List<String> VALUE_METHODS = Stream.of("certificate", "statistics", "statement", "survey", "trend")
            .map(METHODS::get)
            .toList();

    private Choices() {}

    static String basisKind(String code) {
        return code == null ? null : BASES.get(code);
    }

    static String valueMethod(String code) {
        return code == null ? null : METHODS.get(code);
    }

    static String basisKindOf(String label) {
        return code(BASES, label);
    }

    static String valueMethodOf(String label) {
        return code(METHODS, label);
    }

    static Optional<IndicatorKind> kind(String label) {
        return of(IndicatorKind.values(), IndicatorKind::label, label);
    }

    static Optional<IndicatorGroup> group(String label) {
        return of(IndicatorGroup.values(), IndicatorGroup::label, label);
    }

    static Optional<Operator> operator(String symbol) {
        return of(Operator.values(), Operator::symbol, symbol);
    }

    static Optional<Band> band(String label) {
        return of(Band.values(), Band::label, label);
    }

    private static String code(Map<String, String> labels, String label) {
        return labels.entrySet().stream()
                .filter(entry -> entry.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static <T> Optional<T> of(T[] all, Function<T, String> label, String text) {
        return Arrays.stream(all).filter(it -> label.apply(it).equals(text)).findFirst();
    }

    private static <T> List<String> labels(T[] all, Function<T, String> label) {
        return Arrays.stream(all).map(label).toList();
    }
}
