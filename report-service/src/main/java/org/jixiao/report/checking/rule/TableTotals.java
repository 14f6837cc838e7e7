package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.checking.figure.Figure;
import org.jixiao.report.checking.figure.FigureReader;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Grid;
import org.jixiao.report.checking.text.Patterns;

/**
 * Rows against the rows under them, by the numbering of the rows (合计 > 一 > (一) > 1) and by 其中. A list that falls short
 * of its total may leave rows out; it is known to be whole when another column of it adds up.
 */
final class TableTotals implements Rule {

    private static final String[] LEVELS = {
        "^(?:合计|总计|总 *计|合 *计)",
        "^[一二三四五六七八九十]+(?:[、. ]|(?=[\\u4e00-\\u9fa5]))",
        "^（[一二三四五六七八九十]+）",
        "^\\d{1,2}(?:[、. ]|(?=[\\u4e00-\\u9fa5]))"
    };

    private record Row(int number, int level, List<Figure> figures) {}

    @Override
    public String id() {
        return "C03";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.source().grids().forEach(grid -> check(grid, rows(grid), findings));
    }

    private static List<Row> rows(Grid grid) {
        var rows = new ArrayList<Row>();
        for (var row = 0; row < grid.rows().size(); row++) {
            var level = level(grid, row);
            if (level >= 0) {
                rows.add(new Row(row, level, figures(grid, row)));
            }
        }
        return rows;
    }

    private static int level(Grid grid, int row) {
        for (var level = 0; level < LEVELS.length; level++) {
            if (Patterns.found(LEVELS[level], grid.text(row, 0))
                    && !grid.text(row, 0).matches("[\\d.,]+")) {
                return level;
            }
        }
        return -1;
    }

    /** By column; a cell without one figure is null. */
    private static List<Figure> figures(Grid grid, int row) {
        var figures = new ArrayList<Figure>();
        for (var column = 0; column < grid.rows().get(row).size(); column++) {
            var read = column == 0 ? List.<Figure>of() : FigureReader.read(grid.text(row, column));
            var only = read.size() == 1 ? read.get(0) : null;
            figures.add(only != null && (only.measure() == Measure.BARE || only.isMoney()) ? only : null);
        }
        return figures;
    }

    private static void check(Grid grid, List<Row> rows, Findings findings) {
        for (var i = 0; i < rows.size(); i++) {
            var children = children(rows, i);
            if (children.size() > 1) {
                check(grid, rows.get(i), children, findings);
            }
        }
    }

    /** Rows of the next level that occurs, up to a row of this one's level or above. */
    private static List<Row> children(List<Row> rows, int parent) {
        var under = new ArrayList<Row>();
        for (var row : rows.subList(parent + 1, rows.size())) {
            if (row.level() <= rows.get(parent).level()) {
                break;
            }
            under.add(row);
        }
        var level = under.stream().mapToInt(Row::level).min().orElse(-1);
        return under.stream().filter(row -> row.level() == level).toList();
    }

    private static void check(Grid grid, Row parent, List<Row> children, Findings findings) {
        var whole = false;
        var wrong = new ArrayList<Integer>();
        for (var column = 1; column < parent.figures().size(); column++) {
            var sum = sum(children, column);
            if (parent.figures().get(column) == null || sum == null) {
                continue;
            }
            if (agrees(parent, children, column, sum)) {
                whole = true;
            } else {
                wrong.add(column);
            }
        }
        for (var column : wrong) {
            tell(grid, parent, column, sum(children, column), whole, findings);
        }
    }

    private static BigDecimal sum(List<Row> rows, int column) {
        var sum = BigDecimal.ZERO;
        for (var row : rows) {
            var figure = column < row.figures().size() ? row.figures().get(column) : null;
            if (figure == null) {
                return null;
            }
            sum = sum.add(figure.value());
        }
        return sum;
    }

    private static boolean agrees(Row parent, List<Row> children, int column, BigDecimal sum) {
        var steps = parent.figures().get(column).step();
        for (var child : children) {
            steps = steps.add(child.figures().get(column).step());
        }
        return parent.figures().get(column).value().subtract(sum).abs().compareTo(steps) <= 0;
    }

    private static void tell(Grid grid, Row parent, int column, BigDecimal sum, boolean whole, Findings findings) {
        var total = parent.figures().get(column);
        var over = sum.compareTo(total.value()) > 0;
        if (!whole && !over) {
            return;
        }
        var place = org.jixiao.report.checking.text.Place.in(
                grid.rows().get(parent.number()).get(column),
                0,
                grid.text(parent.number(), column).length());
        findings.error(
                Kind.SUM_MISMATCH,
                place,
                List.of(total.text(), "Σ " + Reading.text(sum)),
                "“" + grid.text(parent.number(), 0) + "”一行写" + total.text() + "，其下各行相加为" + Reading.text(sum) + "，请核对");
    }
}
