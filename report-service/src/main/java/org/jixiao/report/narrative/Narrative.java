package org.jixiao.report.narrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report says, block by block, each figure with the facts that it was taken from. */
@Schema(description = "报告正文：逐段文字，每个数字附其所据事实的摘要")
public record Narrative(String title, List<Block> blocks) {

    public Narrative {
        blocks = List.copyOf(blocks);
    }

    /**
     * @param number the number that the outline gives a heading, absent elsewhere
     * @param table only where the block is a table
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NarrativeBlock", description = "一段")
    public record Block(
            Kind kind,
            @Schema(examples = "（一）") String number,
            @Schema(examples = "全年投保2607户。") String text,
            List<Quote> quotes,
            Grid table) {}

    /**
     * One resolved token.
     *
     * @param from first character of the resolved text in the block, counted from 0
     * @param to the character behind it
     * @param facts digests of the facts that it quotes; empty for names and texts that no fact states
     */
    @Schema(name = "NarrativeQuote", description = "一处引用：文字位置、表达式、所据事实的摘要")
    public record Quote(
            @Schema(examples = "4") int from,
            @Schema(examples = "8") int to,
            @Schema(examples = "fact delivery.households") String token,
            List<String> facts) {}

    /** @param groups rows that stay on one page */
    @Schema(name = "NarrativeTable", description = "表格")
    public record Grid(
            String caption, String unitNote, List<Column> columns, List<Row> header, List<List<Row>> groups) {}

    @Schema(name = "NarrativeColumn", description = "列：相对宽度和对齐方式")
    public record Column(String share, Alignment alignment) {}

    @Schema(name = "NarrativeRow", description = "行")
    public record Row(List<Cell> cells) {}

    @Schema(name = "NarrativeCell", description = "格：文字、跨列数、跨行数、引用")
    public record Cell(String text, int columnSpan, int rowSpan, List<Quote> quotes) {}
}
