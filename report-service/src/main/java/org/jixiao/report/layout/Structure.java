package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.TableGrid;
import org.jixiao.report.layout.Element.Role;

/** The structure of a document as it is set, in the order in which it is read. */
final class Structure {

    private static final int ROOT = 0;

    private final List<Element> elements = new ArrayList<>();
    /** A reader that goes from heading to heading would take a skipped level for a lost one. */
    private int deepest;

    private boolean titled;

    Structure() {
        add(Element.NONE, Role.DOCUMENT);
    }

    int title(String label) {
        titled = true;
        deepest = 1;
        return add(ROOT, Role.H1, label);
    }

    /** Headings stand below the title of their document or annex. */
    int heading(int level, String label) {
        deepest = Math.min(titled ? level + 1 : level, deepest + 1);
        return add(ROOT, Role.heading(deepest), label);
    }

    int paragraph() {
        return add(ROOT, Role.PARAGRAPH);
    }

    int table() {
        return add(ROOT, Role.TABLE);
    }

    int add(int parent, Role role) {
        return add(parent, role, "");
    }

    /** The element of each row; none of a row that cells from above cover, for it would be a row of nothing. */
    List<Integer> rows(int part, List<Table.Row> rows) {
        return rows.stream()
                .map(row -> row.cells().isEmpty() ? Element.NONE : add(part, Role.ROW))
                .toList();
    }

    int cell(List<Integer> rows, TableGrid.Position position, Role role) {
        var cell = position.cell();
        var covered = rows.subList(position.row(), position.row() + cell.rowSpan());
        var height = (int) covered.stream().filter(row -> row != Element.NONE).count();
        elements.add(new Element(covered.get(0), role, "", cell.columnSpan(), height));
        return elements.size() - 1;
    }

    List<Element> elements() {
        return elements;
    }

    private int add(int parent, Role role, String label) {
        elements.add(new Element(parent, role, label, 1, 1));
        return elements.size() - 1;
    }
}
