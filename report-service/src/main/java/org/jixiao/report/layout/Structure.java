package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.Table;
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

    int cell(int row, Role role, Table.Cell cell) {
        elements.add(new Element(row, role, "", cell.columnSpan(), cell.rowSpan()));
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
