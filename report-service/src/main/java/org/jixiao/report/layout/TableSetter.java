package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.TableGrid;
import org.jixiao.report.font.Face;
import org.jixiao.report.layout.Element.Role;

/** Sets tables: the header on every page, a group of rows never torn apart unless it is longer than a page. */
final class TableSetter {

    private final LineBreaker breaker;
    private final Pages pages;
    private final TablePainter painter;

    TableSetter(LineBreaker breaker, Pages pages) {
        this.breaker = breaker;
        this.pages = pages;
        painter = new TablePainter(pages);
    }

    /** Rows of one part of a table, with the element of that part. */
    private record Part(List<Table.Row> rows, int element, Role role, Face face) {}

    void set(Table table) {
        var structure = pages.structure();
        var whole = structure.table();
        caption(table, structure, whole);
        var type = TableType.of(table.columns().size());
        var edges = edges(table);
        var header = measure(table, header(table, structure, whole), edges, Grid.HEIGHT);
        var highest = Grid.HEIGHT - header.height();
        var body = hasBody(table) ? structure.add(whole, Role.BODY) : Element.NONE;
        var groups = table.groups().stream()
                .map(group -> measure(table, new Part(group.rows(), body, Role.CELL, Face.FANG_SONG), edges, highest))
                .toList();
        begin(table, type, header, groups);
        for (var group : groups) {
            place(group, header, type);
        }
        pages.advance(TableType.PADDING);
    }

    /** Caption and unit stand first in the structure, and are drawn when the place of the table is known. */
    private void caption(Table table, Structure structure, int whole) {
        var none = table.caption().isBlank() && table.unitNote().isBlank();
        pages.element(none ? Element.NONE : structure.add(whole, Role.CAPTION));
    }

    private static Part header(Table table, Structure structure, int whole) {
        // Without rows below it, a header is all that its table says.
        var role = hasBody(table) ? Role.HEADER : Role.BODY;
        var element = table.header().isEmpty() ? Element.NONE : structure.add(whole, role);
        return new Part(table.header(), element, Role.HEADER_CELL, Face.HEI);
    }

    private static boolean hasBody(Table table) {
        return table.groups().stream().anyMatch(group -> !group.rows().isEmpty());
    }

    /** 注：… under a table. */
    void note(String text) {
        var type = TableType.note();
        var measure = new LineBreaker.Measure(Face.FANG_SONG, type.size(), Grid.WIDTH, 0, true);
        pages.element(pages.structure().paragraph());
        for (var line : breaker.lines(text, measure)) {
            if (pages.room() < type.pitch()) {
                pages.turn();
            }
            pages.text(line, Grid.LEFT, Grid.baseline(pages.top(), type.pitch(), type.size()), type.size());
            pages.advance(type.pitch());
        }
    }

    private static double[] edges(Table table) {
        var edges = new double[table.columns().size() + 1];
        var whole = table.columns().stream().mapToDouble(Table.Column::share).sum();
        for (var column = 0; column < table.columns().size(); column++) {
            edges[column + 1] = edges[column] + table.columns().get(column).share() / whole * Grid.WIDTH;
        }
        return edges;
    }

    private MeasuredGroup measure(Table table, Part part, double[] edges, double highest) {
        var structure = pages.structure();
        var rows = structure.rows(part.element(), part.rows());
        var type = TableType.of(table.columns().size());
        var cells = new ArrayList<MeasuredGroup.Cell>();
        for (var position : TableGrid.of(table.columns().size(), part.rows()).positions()) {
            var cell = position.cell();
            var left = edges[position.column()];
            var right = edges[position.column() + cell.columnSpan()];
            var width = right - left - 2 * TableType.PADDING;
            var lines = lines(cell, new LineBreaker.Measure(part.face(), type.size(), width, 0, false));
            cells.add(new MeasuredGroup.Cell(
                    position.row(),
                    position.row() + cell.rowSpan(),
                    left,
                    right,
                    lines,
                    alignment(table, position, part.face()),
                    structure.cell(rows, position, part.role())));
        }
        return MeasuredGroup.of(cells, rows.size(), highest, type);
    }

    private List<Line> lines(Table.Cell cell, LineBreaker.Measure measure) {
        return cell.text()
                .lines()
                .flatMap(text -> breaker.lines(text, measure).stream())
                .toList();
    }

    private static Alignment alignment(Table table, TableGrid.Position position, Face face) {
        var chosen = position.cell().alignment();
        if (chosen != null) {
            return chosen;
        }
        return face == Face.HEI
                ? Alignment.CENTRE
                : table.columns().get(position.column()).alignment();
    }

    /** Caption, unit, header and the first group begin on one page. */
    private void begin(Table table, TableType type, MeasuredGroup header, List<MeasuredGroup> groups) {
        var first = groups.isEmpty() ? 0 : groups.get(0).height();
        var caption = breaker.lines(table.caption(), above(Face.HEI, Grid.PAGE_NUMBER_SIZE));
        var unit = breaker.lines(table.unitNote(), above(Face.FANG_SONG, type.size()));
        var unitPitch = type.pitch() + TableType.PADDING;
        var needed = caption.size() * Grid.LINE + unit.size() * unitPitch + header.height() + first;
        if (!pages.atTop() && pages.room() < Math.min(needed, Grid.HEIGHT)) {
            pages.turn();
        }
        above(caption, Grid.PAGE_NUMBER_SIZE, Grid.LINE, Alignment.CENTRE);
        above(unit, type.size(), unitPitch, Alignment.RIGHT);
        painter.draw(header, 0, header.heights().length, type);
    }

    private static LineBreaker.Measure above(Face face, double size) {
        return new LineBreaker.Measure(face, size, Grid.WIDTH, 0, false);
    }

    private void above(List<Line> lines, double size, double pitch, Alignment alignment) {
        for (var line : lines) {
            var left = Grid.LEFT + TablePainter.offset(line, Grid.WIDTH, alignment);
            pages.text(line, left, Grid.baseline(pages.top(), pitch, size), size);
            pages.advance(pitch);
        }
    }

    private void place(MeasuredGroup group, MeasuredGroup header, TableType type) {
        var rows = group.heights().length;
        if (group.height() <= pages.room()) {
            painter.draw(group, 0, rows, type);
            return;
        }
        if (group.height() <= Grid.HEIGHT - header.height()) {
            turn(header, type);
            painter.draw(group, 0, rows, type);
            return;
        }
        for (var from = 0; from < rows; ) {
            var to = from;
            while (to < rows && group.height(from, to + 1) <= pages.room() + 1e-6) {
                to++;
            }
            if (to == from) {
                turn(header, type);
                to = from + 1;
            }
            painter.draw(group, from, to, type);
            from = to;
        }
    }

    private void turn(MeasuredGroup header, TableType type) {
        pages.turn();
        painter.draw(header, 0, header.heights().length, type);
    }
}
