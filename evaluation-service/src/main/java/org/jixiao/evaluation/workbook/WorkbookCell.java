package org.jixiao.evaluation.workbook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "工作簿中不能写入的一个单元格")
public record WorkbookCell(
        @Schema(examples = "绩效目标!M12", description = "工作表和单元格")
        String cell,

        @Schema(examples = "投保户数", description = "三级指标") String indicator,
        @Schema(examples = "指标值", description = "列") String column,
        @Schema(examples = "2600", description = "下载时的值") String downloaded,
        @Schema(examples = "2610", description = "您填的值") String yours,
        @Schema(examples = "2620", description = "现值") String theirs,

        @Schema(examples = "conflict", description = "规则编号：conflict、sealed、bound、formula、not-found 等，或填报规则的编号")
        String rule,

        @Schema(examples = "下载后已被他人改为“2620”，您填的是“2610”") String message) {

    /** What a screen shows of a text. */
    private static final int SHOWN = 200;

    public WorkbookCell {
        indicator = shown(indicator);
        downloaded = shown(downloaded);
        yours = shown(yours);
        theirs = shown(theirs);
    }

    static String shown(String text) {
        return text != null && text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
