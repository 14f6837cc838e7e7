package org.jixiao.report.layout;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jixiao.report.document.Table.Alignment;

/** Draws rows of a group at the current place: the frame of each cell and its lines. */
final class TablePainter {

    private final Pages pages;
    /** Of a cell whose lines do not fit before a page break: how many already stand on earlier pages. */
    private final Map<MeasuredGroup.Cell, Integer> shown = new IdentityHashMap<>();
    /** Stand in full on some page: headers and cells that are named again are no part of the document a second time. */
    private final Set<MeasuredGroup.Cell> told = Collections.newSetFromMap(new IdentityHashMap<>());

    TablePainter(Pages pages) {
        this.pages = pages;
    }

    void draw(MeasuredGroup group, int from, int to, TableType type) {
        for (var cell : group.cells()) {
            var first = Math.max(cell.row(), from);
            var end = Math.min(cell.end(), to);
            if (first < end) {
                var top = pages.top() + group.height(from, first);
                var height = group.height(first, end);
                frame(cell, top, top + height);
                text(cell, top, height, cell.end() <= to, type);
            }
        }
        pages.advance(group.height(from, to));
    }

    private void frame(MeasuredGroup.Cell cell, double top, double bottom) {
        var left = Grid.LEFT + cell.left();
        var right = Grid.LEFT + cell.right();
        pages.rule(left, top, right, top);
        pages.rule(left, bottom, right, bottom);
        pages.rule(left, top, left, bottom);
        pages.rule(right, top, right, bottom);
    }

    /**
     * A cell that a page break divides is named again on the next page, as a reader of that page needs; only a cell
     * that is too long for its part continues there.
     */
    private void text(MeasuredGroup.Cell cell, double top, double height, boolean lastPart, TableType type) {
        var start = shown.getOrDefault(cell, 0);
        var rest = cell.lines().size() - start;
        var room = (int) Math.floor((height - 2 * TableType.PADDING) / type.pitch() + 1e-6);
        var count = lastPart ? rest : Math.min(rest, room);
        if (count < rest || start > 0) {
            shown.put(cell, start + count);
        }
        var width = cell.right() - cell.left() - 2 * TableType.PADDING;
        var left = Grid.LEFT + cell.left() + TableType.PADDING;
        pages.element(told.contains(cell) ? Element.NONE : cell.element());
        var baseline = Grid.baseline(top + (height - count * type.pitch()) / 2, type.pitch(), type.size());
        for (var line : cell.lines().subList(start, start + count)) {
            pages.text(line, left + offset(line, width, cell.alignment()), baseline, type.size());
            baseline += type.pitch();
        }
        if (start + count == cell.lines().size()) {
            told.add(cell);
        }
    }

    static double offset(Line line, double width, Alignment alignment) {
        var free = Math.max(0, width - line.width());
        return alignment == Alignment.LEFT ? 0 : alignment == Alignment.RIGHT ? free : free / 2;
    }
}
