package org.jixiao.report.checking.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where something stands in what was uploaded. All numbers count from 1; characters count from the beginning of the
 * paragraph or cell, {@code to} is the first one after it.
 *
 * @param paragraph number of the paragraph in reading order, or nothing in a table
 * @param sentence number of the sentence in its paragraph
 * @param table number of the table, or nothing in a paragraph
 * @param cell its address as in a worksheet, {@code C4}: column and row
 * @param quote the words themselves, at most 60 characters; nothing where they are personal data
 */
@Schema(name = "FindingPlace", description = "在所上传文件中的位置")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @Schema(description = "第几段，从 1 起；在表格中的没有") Integer paragraph,
        @Schema(description = "段内第几句，从 1 起") Integer sentence,
        @Schema(description = "第几个表格，从 1 起；在段落中的没有") Integer table,
        @Schema(description = "单元格，列和行", examples = "C4") String cell,
        @Schema(description = "自段（格）首第几个字符，从 1 起") Integer from,
        @Schema(description = "至第几个字符之前") Integer to,
        @Schema(description = "原文，至多 60 字；个人信息不复述") String quote) {

    private static final int QUOTED = 60;

    public static Place in(Passage passage, int from, int to) {
        return new Place(
                passage.paragraph(),
                null,
                passage.table(),
                passage.cell(),
                from + 1,
                to + 1,
                excerpt(passage.written(), from, to));
    }

    Place sentence(int number) {
        return new Place(paragraph, number, table, cell, from, to, quote);
    }

    public boolean isIn(Passage passage) {
        return Objects.equals(paragraph, passage.paragraph())
                && Objects.equals(table, passage.table())
                && Objects.equals(cell, passage.cell());
    }

    public Place withoutQuote() {
        return new Place(paragraph, sentence, table, cell, from, to, null);
    }

    private static String excerpt(String written, int from, int to) {
        var end = Math.min(Math.min(to, written.length()), from + QUOTED);
        return written.substring(Math.min(from, end), end).strip();
    }
}
