package org.jixiao.report.rendering;

import java.util.List;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.TableGrid;

/** Writes tables that a screen reader can tell row by row: header cells name what they head. */
final class HtmlTables {

    /** From so many columns on the smaller type is used, as in the other formats. */
    private static final int MANY_COLUMNS = 8;

    private final StringBuilder html;

    HtmlTables(StringBuilder html) {
        this.html = html;
    }

    /** @param name of the part of the document that the table belongs to, for who cannot see where it stands */
    void add(Table table, String name) {
        var label = table.caption().isEmpty() ? name : table.caption();
        // Whoever has no mouse scrolls what has the focus.
        html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(Html.escaped(label))
                .append("\">\n<table")
                .append(table.columns().size() >= MANY_COLUMNS ? " class=\"wide\"" : "")
                .append(">\n");
        caption(table);
        columns(table);
        if (!table.header().isEmpty()) {
            html.append("<thead>\n");
            rows(table, table.header(), true);
            html.append("</thead>\n");
        }
        for (var group : table.groups()) {
            html.append("<tbody>\n");
            rows(table, group.rows(), false);
            html.append("</tbody>\n");
        }
        html.append("</table>\n</div>\n");
    }

    private void caption(Table table) {
        if (table.caption().isEmpty() && table.unitNote().isEmpty()) {
            return;
        }
        html.append("<caption>").append(Html.escaped(table.caption()));
        if (!table.unitNote().isEmpty()) {
            html.append("<span class=\"unit\">")
                    .append(Html.escaped(table.unitNote()))
                    .append("</span>");
        }
        html.append("</caption>\n");
    }

    /** Widths are classes of the sheet: the policy refuses styles in attributes. */
    private void columns(Table table) {
        var whole = table.columns().stream().mapToDouble(Table.Column::share).sum();
        html.append("<colgroup>");
        for (var column : table.columns()) {
            html.append("<col class=\"w")
                    .append(Math.max(1, Math.round(column.share() / whole * 100)))
                    .append("\">");
        }
        html.append("</colgroup>\n");
    }

    private void rows(Table table, List<Table.Row> rows, boolean header) {
        var positions = TableGrid.of(table.columns().size(), rows).positions();
        for (var index = 0; index < rows.size(); index++) {
            var row = index;
            html.append("<tr>");
            positions.stream()
                    .filter(position -> position.row() == row)
                    .forEach(position -> cell(table, position, header));
            html.append("</tr>\n");
        }
    }

    private void cell(Table table, TableGrid.Position position, boolean header) {
        var cell = position.cell();
        var heads = header || position.column() == 0;
        html.append(heads ? "<th" : "<td");
        if (heads) {
            html.append(" scope=\"").append(scope(cell, header)).append('"');
        }
        if (cell.columnSpan() > 1) {
            html.append(" colspan=\"").append(cell.columnSpan()).append('"');
        }
        if (cell.rowSpan() > 1) {
            html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        }
        var alignment = cell.alignment() == null
                ? table.columns().get(position.column()).alignment()
                : cell.alignment();
        if (!header && alignment != Alignment.LEFT) {
            html.append(alignment == Alignment.CENTRE ? " class=\"c\"" : " class=\"r\"");
        }
        html.append('>').append(Html.lines(cell.text())).append(heads ? "</th>" : "</td>");
    }

    private static String scope(Table.Cell cell, boolean header) {
        if (header) {
            return cell.columnSpan() > 1 ? "colgroup" : "col";
        }
        return cell.rowSpan() > 1 ? "rowgroup" : "row";
    }
}
