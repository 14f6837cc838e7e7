package org.jixiao.report.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.report.narrative.Kind;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.Narrative.Cell;
import org.jixiao.report.narrative.Narrative.Row;

/**
 * A report as lines to be compared: a paragraph is a line, and so is a row of a table.
 *
 * @param under for each line the heading that it stands under
 */
record Lines(List<String> texts, List<String> under) {

    static Lines of(Narrative narrative) {
        var lines = new Lines(new ArrayList<>(), new ArrayList<>());
        var heading = "";
        for (var block : narrative.blocks()) {
            if (isHeading(block.kind())) {
                heading = numbered(block);
            }
            lines.add(block, heading);
        }
        return lines;
    }

    /** Where a line would stand that this report does not have. */
    String underAt(int line) {
        return under.isEmpty() ? "" : under.get(Math.min(line, under.size() - 1));
    }

    private void add(Block block, String heading) {
        if (block.text() != null) {
            add(numbered(block), heading);
        }
        if (block.table() != null) {
            block.table().header().forEach(row -> add(row(row), heading));
            block.table().groups().forEach(group -> group.forEach(row -> add(row(row), heading)));
        }
    }

    private void add(String text, String heading) {
        texts.add(text);
        under.add(heading);
    }

    private static String numbered(Block block) {
        return block.number() == null ? block.text() : block.number() + block.text();
    }

    private static String row(Row row) {
        return row.cells().stream().map(Cell::text).collect(Collectors.joining(" | "));
    }

    private static boolean isHeading(Kind kind) {
        return kind == Kind.TITLE || kind.toString().startsWith("heading");
    }
}
