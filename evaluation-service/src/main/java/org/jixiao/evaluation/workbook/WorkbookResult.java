package org.jixiao.evaluation.workbook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "上传工作簿的结果")
public record WorkbookResult(
        @Schema(description = "只检查，未写入") boolean dryRun,

        @Schema(description = "没有冲突和错误，可以写入（或已写入）") boolean applicable,

        Indicators indicators,
        Actuals actuals,

        @Schema(examples = "0", description = "只有服务器上改过、因而保留现值的单元格数")
        long keptCells,

        @Schema(examples = "0", description = "不能写入的单元格数") int problems,

        @Schema(description = "不能写入的单元格，至多 200 个") List<WorkbookCell> cells) {

    @Schema(name = "WorkbookIndicators", description = "绩效目标各行：改、增、删、未变")
    public record Indicators(
            @Schema(examples = "1") long updated,
            @Schema(examples = "0") long created,
            @Schema(examples = "0") long deleted,
            @Schema(examples = "24") long unchanged) {}

    @Schema(name = "WorkbookActuals", description = "完成情况各行：登记为新的完成值（待第二人复核）、未变")
    public record Actuals(
            @Schema(examples = "3") long recorded,
            @Schema(examples = "22") long unchanged) {}
}
