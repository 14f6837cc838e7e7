package org.jixiao.report.rendering;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jixiao.report.document.DocumentProperties;

/** 说明, the last sheet: of which report the tables are, for a workbook travels without it. */
final class AboutSheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm xxx", Locale.ROOT);

    private static final int LABELS = 16;
    private static final int TEXTS = 76;

    private AboutSheet() {}

    private record Line(String label, String text) {}

    static void write(Workbook workbook, SheetNames names, DocumentProperties properties) {
        var lines = new ArrayList<>(List.of(
                new Line("报告", properties.title()),
                new Line("单位", properties.author()),
                new Line("数据时间", MINUTE.format(properties.created())),
                new Line("内容", "本工作簿只载报告中的表格，数字与报告中所印一致；文字部分见报告。")));
        properties.mark().ifPresent(mark -> {
            lines.add(new Line("文件标识", mark.documentId()));
            lines.add(new Line("核验地址", mark.address()));
        });
        var sheet = workbook.newWorksheet(names.next("说明"));
        FormSheet.page(sheet);
        sheet.width(0, LABELS);
        sheet.width(1, TEXTS);
        for (var row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row).label());
            sheet.value(row, 1, lines.get(row).text());
            sheet.style(row, 0).fontName("黑体").verticalAlignment("top").set();
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        }
    }
}
