package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.report.checking.figure.FigureReader;
import org.jixiao.report.checking.form.Columns.Column;
import org.jixiao.report.checking.text.Grid;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Place;
import org.jixiao.report.checking.text.SourceText;

/** Reads score tables from whatever a document writes them in: tables with a heading, typed lines, sentences. */
public final class ScoreTables {

    /** 年度资金总额 | budget | spent | weight | rate | score, with one more amount before it at most. */
    private static final Pattern MONEY_LINE = Pattern.compile(
            "(?:资金总额|预算总额|资金|合计)[：]?(?:（[^（）]*）)?[| ]+(?:[\\d,.]+[| ]+)?(?<budget>\\d[\\d,.]*)[| ]+"
                    + "(?<spent>\\d[\\d,.]*)[| ]+(?<weight>\\d{1,3}(?:\\.\\d)?)[| ]+(?<rate>\\d+(?:\\.\\d+)?)%[| ]+(?<score>\\d{1,3}(?:\\.\\d+)?)(?![\\d%])");

    private final List<Scored> rows = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Execution> executions = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();

    private ScoreTables() {}

    public static ScoreTable read(SourceText source) {
        var tables = new ScoreTables();
        for (var paragraph : source.paragraphs()) {
            tables.line(paragraph, 0);
        }
        for (var grid : source.grids()) {
            tables.grid(grid);
        }
        tables.stream(source);
        return new ScoreTable(tables.rows, tables.groups, tables.executions, tables.totals);
    }

    /** Where the order of the cells tells more rows than lines and columns do, the table came apart on its way. */
    private void stream(SourceText source) {
        var found = StreamForm.rows(source, source.grids().size() + 1);
        if (found.size() > rows.stream().filter(Scored::isMarked).count()) {
            rows.clear();
            rows.addAll(found);
        }
    }

    private void grid(Grid grid) {
        var from = 0;
        var columns = Columns.of(grid, from);
        var end = columns.map(Columns::headingRow).orElse(grid.rows().size());
        for (var row = 0; row < end; row++) {
            line(joined(grid, row), grid.number());
        }
        while (columns.isPresent()) {
            from = columns.get().headingRow() + 1;
            var next = Columns.of(grid, from);
            var last = next.map(Columns::headingRow).orElse(grid.rows().size());
            var part = new Grid(grid.number(), grid.rows().subList(0, last));
            add(GridForm.of(part, columns.get(), grid.number()));
            for (var row = from; row < last; row++) {
                headings(joined(grid, row), grid.number(), columns.get().has(Column.SCORE));
            }
            columns = next;
        }
    }

    private void add(GridForm form) {
        rows.addAll(form.rows());
        totals.addAll(form.totals());
        executions.addAll(form.executions());
    }

    /** What a row says beside its columns. */
    private void headings(Passage row, int block, boolean scored) {
        groups.addAll(WrittenForm.groups(row, row.plain(), block));
        if (!scored) {
            totals.addAll(WrittenForm.totals(row, row.plain(), block));
        }
    }

    private void line(Passage passage, int block) {
        var line = passage.plain();
        groups.addAll(WrittenForm.groups(passage, line, block));
        totals.addAll(WrittenForm.totals(passage, line, block));
        var money = moneyLine(passage, line, block);
        executions.addAll(money.isEmpty() ? WrittenForm.executions(passage, line, block) : money);
        var lines = LineForm.rows(passage, line, block);
        rows.addAll(lines.isEmpty() ? WrittenForm.rows(passage, line, block) : lines);
    }

    private static List<Execution> moneyLine(Passage passage, String line, int block) {
        var found = MONEY_LINE.matcher(line);
        if (!found.find()) {
            return List.of();
        }
        var rate = new BigDecimal(found.group("rate"));
        return List.of(new Execution(
                number(found.group("budget")),
                number(found.group("spent")),
                rate,
                rate.scale(),
                number(found.group("weight")),
                number(found.group("score")),
                block,
                Place.in(passage, found.start(), found.end())));
    }

    private static BigDecimal number(String text) {
        return FigureReader.read(text).stream()
                .findFirst()
                .map(figure -> figure.value())
                .orElse(null);
    }

    private static Passage joined(Grid grid, int row) {
        var cells = grid.rows().get(row);
        var written = cells.stream()
                .distinct()
                .map(Passage::written)
                .map(String::strip)
                .collect(Collectors.joining(" | "));
        var first = cells.isEmpty() ? Passage.cell(grid.number(), row, 0, "") : cells.get(0);
        var line = Passage.paragraph(0, written);
        return new Passage(null, grid.number(), first.cell(), line.written(), line.plain());
    }
}
