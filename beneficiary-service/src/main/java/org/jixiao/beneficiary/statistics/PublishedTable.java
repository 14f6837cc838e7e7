package org.jixiao.beneficiary.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.disclosure.CountTable;
import org.jixiao.common.disclosure.SmallCells;

/** What of a table is kept, and therefore all that can ever be read of it: withheld counts are not in it. */
public record PublishedTable(
        @Schema(description = "各列，末列为合计") List<Column> columns,
        @Schema(description = "各乡镇") List<Line> townships,
        @Schema(description = "合计行") List<Cell> totals) {

    @Schema(description = "统计表的列")
    public record Column(
            @Schema(examples = "special", description = "类别或补助项目的编码")
            String code,

            @Schema(examples = "计划生育特殊家庭") String label) {}

    @Schema(description = "一个乡镇的各列计数")
    public record Line(
            @Schema(examples = "130109100", description = "乡镇代码")
            String township,

            List<Cell> counts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "一个计数；不足最小公布数的，以及据以可推算出它的，不公布")
    public record Cell(
            @Schema(examples = "92", description = "户数或户次；不公布时缺省")
            Long count,

            @Schema(description = "是否不公布") boolean withheld) {}

    /** One counted group. */
    record Counted(String township, String code, String label, long count) {}

    /** @param smallest the smallest count other than zero that is published */
    static PublishedTable of(List<Counted> groups, int smallest) {
        var townships = new ArrayList<>(
                new TreeSet<>(groups.stream().map(Counted::township).toList()));
        var labels = new TreeMap<String, String>();
        groups.forEach(group -> labels.put(group.code(), group.label()));
        var codes = new ArrayList<>(labels.keySet());
        var counts = new long[townships.size()][codes.size()];
        for (var group : groups) {
            counts[townships.indexOf(group.township())][codes.indexOf(group.code())] = group.count();
        }
        var published = SmallCells.withheld(CountTable.of(counts), smallest);
        var columns = new ArrayList<Column>();
        // A number in front keeps the order in which categories are read; it is no part of their code.
        labels.forEach((code, label) -> columns.add(new Column(code.replaceFirst("^[0-9] ", ""), label)));
        columns.add(new Column("total", "合计"));
        var lines = new ArrayList<Line>();
        for (var row = 0; row < townships.size(); row++) {
            lines.add(new Line(townships.get(row), cells(published, row)));
        }
        return new PublishedTable(columns, lines, cells(published, townships.size()));
    }

    private static List<Cell> cells(CountTable table, int row) {
        var cells = new ArrayList<Cell>();
        for (var column = 0; column < table.width(); column++) {
            var count = table.at(row, column);
            cells.add(new Cell(count, count == null));
        }
        return cells;
    }
}
