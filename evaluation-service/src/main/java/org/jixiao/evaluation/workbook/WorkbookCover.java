package org.jixiao.evaluation.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;

/** The sheet that explains the others, with the lists that their cells choose from. */
final class WorkbookCover {

    static final String TITLE = "说明";

    /** It keeps fingers off, nobody out: what may be changed is decided when the workbook comes back. */
    static final String PASSWORD = "jixiao";

    private static final List<String> LINES = List.of(
            "一、白色单元格可以填写，灰色单元格不能填写；灰色处的改动上传时不读取（封存、取数处的改动会被指出）。",
            "二、“绩效目标”：填报中或被退回的目标可以修改；已提交、已封存的不能在这里修改，封存后的调整须办理重新定基线。",
            "三、新增指标：填在表尾的空行，写明项目代码；不要复制已有的行。删除指标：在“删除”列填“是”；只删去行不会删除指标。",
            "四、“完成情况”：只填非取数指标；改动一行即登记一个新的完成值，须有佐证说明，仍由第二人复核。已有的完成值不能清空。",
            "五、指标值和完成值：数值按计量单位填写；时效填日期，如 2025-10-31；定性填完成档次和得分；是/否填“是”或“否”。",
            "六、不要填公式，公式须先粘贴为数值。最右各空列可自行使用，退回时原样保留。",
            "七、隐藏列是各行的标识和下载时的值，请勿改动。可以排序、筛选前先撤销工作表保护，口令为 " + PASSWORD + "；保护只防误改。",
            "八、上传时逐格比较“下载时的值、您填的值、现值”：只有您改过的写入，只有他人改过的保留现值，两边改得不同的即为冲突。",
            "九、有任何冲突或错误，整个工作簿都不写入；可取回标色的工作簿，“问题”列写明原因。退回的工作簿里保留您的值，" + "原样再传即以您的值为准，改成现值则放弃您的值。");

    private static final List<List<String>> CODES = List.of(
            Choices.KINDS,
            Choices.GROUPS,
            Choices.OPERATORS,
            Choices.BASIS_KINDS,
            Choices.VALUE_METHODS,
            Choices.BANDS,
            Choices.YES_NO);

    private static final List<String> HEADINGS = List.of("一级指标", "二级指标", "比较", "指标值依据", "取值方式", "定性档次", "是否");

    private static final List<String> OPERATORS = List.of(
            "≥：不低于",
            ">：高于",
            "=：等于",
            "<：低于",
            "≤：不高于",
            "区间：指标值至区间上限之间",
            "时效：不迟于该日期",
            "满意度：不低于该百分比",
            "定性：按三档评定",
            "是/否：符合即得分");

    private static final int FIRST = 3;
    private static final double WIDE = 110;
    private static final double NARROW = 24;

    private WorkbookCover() {}

    /** By what is chosen from. */
    static Map<List<String>, Range> write(Workbook workbook, UnitYear of) {
        var sheet = workbook.newWorksheet(TITLE);
        sheet.width(0, WIDE);
        sheet.value(0, 0, "绩效目标与完成情况工作簿：区划 %s，单位 %s，%d 年度".formatted(of.region(), of.unit(), of.fiscalYear()));
        sheet.style(0, 0).bold().set();
        for (var line = 0; line < LINES.size(); line++) {
            sheet.value(line + 1, 0, LINES.get(line));
            sheet.style(line + 1, 0).wrapText(true).set();
        }
        for (var line = 0; line < OPERATORS.size(); line++) {
            sheet.value(LINES.size() + 2 + line, 0, OPERATORS.get(line));
        }
        var ranges = new HashMap<List<String>, Range>();
        for (var code = 0; code < CODES.size(); code++) {
            var column = FIRST + code;
            sheet.width(column, NARROW);
            sheet.value(0, column, HEADINGS.get(code));
            sheet.style(0, column).bold().set();
            for (var row = 0; row < CODES.get(code).size(); row++) {
                sheet.value(row + 1, column, CODES.get(code).get(row));
                sheet.style(row + 1, column).format("@").set();
            }
            ranges.put(CODES.get(code), sheet.range(1, column, CODES.get(code).size(), column));
        }
        sheet.protect(PASSWORD);
        return ranges;
    }
}
