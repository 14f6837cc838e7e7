package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.SourceText;

/** Rows of a score table found in the order of its cells alone: a label, and behind it what the heading names, in its order. */
final class StreamForm {

    /** What a column holds; SIGN and UNIT belong to the target of forms that part it into three. */
    private enum Part {
        SIGN("^(?:指标性质|性质|计算符号|符号|运算符号)$"),
        UNIT("^(?:度量单位|计量单位|单位|指标单位)$"),
        TARGET("^(?:年度)?(?:指标|目标|预期|计划|年初目标|预期指标|年初指标|年初设定|绩效指标)(?:值|目标值)(?:（A）)?$|^年度指标值.*|^年初目标值.*|^目标值.*"),
        ACTUAL("^(?:全年|年度|本年)?(?:实际)?(?:完成|实现|实际)(?:值|情况|数|结果)?(?:（B）)?$|^全年实际值.*|^实际完成.{0,4}$"),
        WEIGHT("^(?:指标|标准)?(?:分值|权重|满分|标准分)(?:（[^（）]*）)?$"),
        SCORE("^(?:自评|实际|评价)?(?:得分|评分)(?:（[^（）]*）)?$");

        private final Pattern heading;

        Part(String heading) {
            this.heading = Pattern.compile(heading);
        }

        private static Part of(String cell) {
            for (var part : values()) {
                if (part.heading.matcher(cell).find()) {
                    return part;
                }
            }
            return null;
        }
    }

    private static final String LABEL_HEADING = "^(?:三级指标|四级指标|指标名称|绩效指标|指标内容|具体指标)$";
    private static final String NO_LABEL =
            "^(?:[一二三]级)?.{0,8}指标(?:（[^（）]*）)?$|^(?:合计|总分|总计|小计|其中.*|.*资金|.*资金总额.*|.*(?:财政|预算)拨款.*|.*结转.*|[一二三]级|指标)$|^[-\\d.,%/≥≤<>=]+$|^(?:定性|正向|反向)$|年度总体目标";
    private static final String SIGN = "^(?:[≥≤=<>]|﹦|>=|<=|定性|正向|反向|等于|大于等于|小于等于)$";
    private static final String UNIT = "^(?:[%‰℃]|[\\u4e00-\\u9fa5/·*㎡²³]{1,8})$";
    private static final String MARK = "^\\d{1,3}(?:\\.\\d{1,3})?分?$";

    private static final BigDecimal FULL_MARKS = BigDecimal.valueOf(100);

    /** No heading has more cells between the label and the score. */
    private static final int WIDEST = 10;

    private final CellStream cells;
    private final int block;
    private final List<Scored> rows = new ArrayList<>();

    private StreamForm(CellStream cells, int block) {
        this.cells = cells;
        this.block = block;
    }

    /** @param block the number that the first table found gets */
    static List<Scored> rows(SourceText source, int block) {
        var form = new StreamForm(CellStream.of(source), block);
        form.read();
        return form.rows;
    }

    private void read() {
        List<Part> order = List.of();
        for (var i = 0; i < cells.size(); i++) {
            if (Patterns.found(LABEL_HEADING, cells.at(i))) {
                var next = order(i);
                order = next.isEmpty() ? order : next;
            }
            if (!order.isEmpty() && fits(i, order) && !(fits(i + 1, order) && !isValue(cells.at(i + 1)))) {
                add(i, order);
                i += order.size();
            }
        }
    }

    /** The parts in the order of the heading; where the target is parted in a second line, its three for the one. */
    private List<Part> order(int label) {
        var order = new ArrayList<Part>();
        var split = new ArrayList<Part>();
        var second = false;
        for (var i = label + 1; i <= label + 2 * WIDEST; i++) {
            second |= Patterns.found(LABEL_HEADING, cells.at(i));
            var part = Part.of(cells.at(i));
            if (part != null && !order.contains(part) && !second) {
                order.add(part);
            } else if (part != null && second && !split.contains(part) && part.ordinal() <= Part.TARGET.ordinal()) {
                split.add(part);
            }
        }
        if (second && split.size() > 1 && order.contains(Part.TARGET)) {
            var at = order.indexOf(Part.TARGET);
            order.remove(at);
            order.addAll(at, split);
        }
        return order.contains(Part.WEIGHT)
                        && order.contains(Part.SCORE)
                        && order.contains(Part.TARGET)
                        && order.contains(Part.ACTUAL)
                ? order
                : List.of();
    }

    private boolean fits(int at, List<Part> order) {
        var label = cells.at(at);
        if (!Patterns.found("[\\u4e00-\\u9fa5]{2}", label)
                || Patterns.found(NO_LABEL, label)
                || Part.of(label) != null) {
            return false;
        }
        for (var i = 0; i < order.size(); i++) {
            if (!holds(order.get(i), cells.at(at + 1 + i))) {
                return false;
            }
        }
        var weight = number(at, order, Part.WEIGHT);
        return weight.compareTo(FULL_MARKS) <= 0
                && number(at, order, Part.SCORE).compareTo(weight) <= 0;
    }

    private static boolean holds(Part part, String cell) {
        return switch (part) {
            case SIGN -> Patterns.found(SIGN, cell);
            case UNIT -> Patterns.found(UNIT, cell);
            case WEIGHT, SCORE -> Patterns.found(MARK, cell);
            default -> !cell.isEmpty() && Part.of(cell) == null;
        };
    }

    private static boolean isValue(String cell) {
        return Patterns.found("^[≥≤<>=]|\\d", cell);
    }

    private BigDecimal number(int at, List<Part> order, Part part) {
        return new BigDecimal(cells.at(at + 1 + order.indexOf(part)).replace("分", ""));
    }

    private String text(int at, List<Part> order, Part part) {
        return order.contains(part) ? cells.at(at + 1 + order.indexOf(part)) : "";
    }

    private void add(int at, List<Part> order) {
        var sign = text(at, order, Part.SIGN).replace("﹦", "=");
        var unit = text(at, order, Part.UNIT);
        var target = text(at, order, Part.TARGET);
        var actual = text(at, order, Part.ACTUAL);
        var bounded = Patterns.found("^[≥≤=<>]", sign) ? sign + target : target;
        rows.add(new Scored(
                cells.at(at).replaceFirst("^[★*、]+", ""),
                number(at, order, Part.WEIGHT),
                bounded.endsWith(unit) ? bounded : bounded + unit,
                actual.matches("[\\d.,]+") ? actual + unit : actual,
                number(at, order, Part.SCORE),
                remark(at + order.size() + 1),
                block,
                cells.cells().get(at).place()));
    }

    /** What stands behind a row and is no label of the next. */
    private String remark(int at) {
        var next = cells.at(at);
        return Patterns.found("[\\u4e00-\\u9fa5]{4}", next)
                        && !Patterns.found(NO_LABEL, next)
                        && !isValue(cells.at(at + 1))
                ? next
                : "";
    }
}
