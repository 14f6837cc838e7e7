package org.jixiao.report.narrative;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.PageBreak;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Signature;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Title;

/** A narrative as the document that the renderers take; nothing is added and nothing left out. */
public final class NarrativeDocument {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("y年M月d日");

    private final List<Block> blocks = new ArrayList<>();
    private List<String> titleLines = new ArrayList<>();
    private String unitName;

    private NarrativeDocument() {}

    public static Document of(Narrative narrative, DocumentProperties properties) {
        var maker = new NarrativeDocument();
        for (var block : narrative.blocks()) {
            maker.add(block);
        }
        maker.endTitle();
        return new Document(properties, maker.blocks);
    }

    private void add(Narrative.Block block) {
        if (block.kind() == Kind.TITLE) {
            titleLines.add(block.text());
            return;
        }
        endTitle();
        switch (block.kind()) {
            case ANNEX_MARK -> blocks.add(new AnnexMark(block.text()));
            case HEADING_1, HEADING_2, HEADING_3, HEADING_4 ->
                blocks.add(new Heading(block.kind().headingLevel(), block.text()));
            case PARAGRAPH -> blocks.add(new Paragraph(Paragraph.Style.BODY, block.text()));
            case FLUSH -> blocks.add(new Paragraph(Paragraph.Style.FLUSH, block.text()));
            case NOTE -> blocks.add(new Paragraph(Paragraph.Style.NOTE, block.text()));
            case UNIT_NAME -> unitName = block.text();
            case DATE -> blocks.add(new Signature(unitName, LocalDate.parse(block.text(), DATE)));
            case PAGE_BREAK -> blocks.add(new PageBreak());
            case TABLE -> blocks.add(table(block.table()));
            case TITLE -> throw new IllegalStateException("handled above");
        }
    }

    private void endTitle() {
        if (!titleLines.isEmpty()) {
            blocks.add(new Title(titleLines));
            titleLines = new ArrayList<>();
        }
    }

    private static Table table(Narrative.Grid grid) {
        var columns = grid.columns().stream()
                .map(column -> new Table.Column(
                        Double.parseDouble(column.share()), column.alignment().inDocument()))
                .toList();
        var groups = grid.groups().stream()
                .map(group -> new Table.Group(rows(group)))
                .toList();
        return new Table(grid.caption(), grid.unitNote(), columns, rows(grid.header()), groups);
    }

    private static List<Table.Row> rows(List<Narrative.Row> rows) {
        return rows.stream()
                .map(row -> new Table.Row(row.cells().stream()
                        .map(cell -> new Table.Cell(cell.text(), cell.columnSpan(), cell.rowSpan(), null))
                        .toList()))
                .toList();
    }
}
