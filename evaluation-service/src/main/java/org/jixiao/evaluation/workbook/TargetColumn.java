package org.jixiao.evaluation.workbook;

import static org.jixiao.evaluation.workbook.CellKind.CHOICE;
import static org.jixiao.evaluation.workbook.CellKind.NUMBER;
import static org.jixiao.evaluation.workbook.CellKind.TEXT;
import static org.jixiao.evaluation.workbook.CellKind.VALUE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.evaluation.targetset.TargetSetView.IndicatorView;

/** The columns of 绩效目标, each with the field of a draft's indicator that it fills. */
enum TargetColumn implements SheetColumn {
    PROJECT_CODE("项目代码", 22),
    PROJECT_NAME("项目名称", 28),
    BASELINE("基线", 6),
    STATUS("状态", 10),
    LEVEL1("一级指标", 12, CHOICE, "level1", it -> it.level1().label(), Choices.KINDS),
    LEVEL2("二级指标", 20, CHOICE, "level2", it -> it.level2().label(), Choices.GROUPS),
    NAME("三级指标", 28, TEXT, "name", IndicatorView::name),
    OPERATOR("比较", 8, CHOICE, "operator", it -> it.operator().symbol(), Choices.OPERATORS),
    PLANNED("指标值", 16, VALUE, "planned", IndicatorView::planned),
    UPPER("区间上限", 10, NUMBER, "plannedUpper", IndicatorView::plannedUpper),
    UNIT("计量单位", 10, TEXT, "unitOfMeasure", IndicatorView::unitOfMeasure),
    WEIGHT("权重", 8, NUMBER, "weight", IndicatorView::weight),
    BASIS("指标值确定依据", 24, TEXT, "basis", IndicatorView::basis),
    METHOD("取值方法", 20, TEXT, "method", IndicatorView::method),
    SOURCE("数据来源", 16, TEXT, "source", IndicatorView::source),
    FREQUENCY("采集频率", 10, TEXT, "frequency", IndicatorView::frequency),
    OWNER("责任岗位", 14, TEXT, "owner", IndicatorView::owner),
    MEANING("指标解释", 24, TEXT, "meaning", IndicatorView::meaning),
    BASIS_KIND("指标值依据", 14, CHOICE, "basisKind", it -> Choices.basisKind(it.basisKind()), Choices.BASIS_KINDS),
    VALUE_METHOD("取值方式", 12, CHOICE, "valueMethod", it -> Choices.valueMethod(it.valueMethod()), Choices.VALUE_METHODS),
    SPAN_DAYS("逾期扣完天数", 12, NUMBER, "spanDays", it -> it.spanDays() == null ? null : it.spanDays() + ""),
    DEDUCTION("不符合扣分", 10, NUMBER, "deduction", IndicatorView::deduction),
    JUSTIFICATION("偏低说明", 24, TEXT, "justification", IndicatorView::justification),
    BINDING("取数", 22),
    DELETE("删除", 6, CHOICE, null, it -> null, Choices.YES_NO);

    private final String heading;
    private final int width;
    private final CellKind kind;
    private final boolean filled;
    private final String field;
    private final Function<IndicatorView, String> text;
    private final List<String> choices;

    TargetColumn(String heading, int width) {
        this(heading, width, TEXT, false, null, it -> null, List.of());
    }

    TargetColumn(String heading, int width, CellKind kind, String field, Function<IndicatorView, String> text) {
        this(heading, width, kind, true, field, text, List.of());
    }

    TargetColumn(
            String heading,
            int width,
            CellKind kind,
            String field,
            Function<IndicatorView, String> text,
            List<String> choices) {
        this(heading, width, kind, true, field, text, choices);
    }

    TargetColumn(
            String heading,
            int width,
            CellKind kind,
            boolean filled,
            String field,
            Function<IndicatorView, String> text,
            List<String> choices) {
        this.heading = heading;
        this.width = width;
        this.kind = kind;
        this.filled = filled;
        this.field = field;
        this.text = text;
        this.choices = choices;
    }

    /** What the indicator says of it, as people read it. */
    String of(IndicatorView indicator) {
        return kind.canonical(text.apply(indicator), indicator.operator().need());
    }

    /** Where a refusal of this field of a draft belongs. */
    static Optional<TargetColumn> ofField(String field) {
        return Stream.of(values()).filter(it -> field.equals(it.field)).findFirst();
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public CellKind kind() {
        return kind;
    }

    @Override
    public boolean isFilled() {
        return filled;
    }

    @Override
    public List<String> choices() {
        return choices;
    }
}
