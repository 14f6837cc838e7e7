package org.jixiao.report.checking.form;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Grid;

/** Which column of a table says what, by its heading row. */
public record Columns(int headingRow, Map<Column, Integer> at) {

    /** Words of a heading; of two columns that fit, the last named by the widest form wins (三级指标 before 一级指标). */
    public enum Column {
        LABEL("三级指标|指标名称|绩效指标|指标内容|具体指标|评价指标|^指标$|四级指标"),
        WEIGHT("^分值|权重|标准分|满分|^分数$|指标分值|赋分"),
        TARGET("年度指标值|目标值|^指标值|年初目标|预期指标|年度目标值|计划值|预期值|计划完成"),
        ACTUAL("实际完成|完成值|完成情况|实际值|实现值|实际情况"),
        SCORE("^得分|自评得?分|^评分$|实得|实际得分|评价得分"),
        REMARK("偏差|原因|备注|说明|扣分"),
        INITIAL("年初预算|^初预算"),
        BUDGET("全年预算|调整后?预算|^预算数|预算金额|预算资金|^预算$|预算安排|本年预算"),
        SPENT("全年执行|执行数|支出数|实际支出|支出金额|决算数|支付金额|^支出$|执行金额"),
        /** Of money: 项目完成率 and 任务完成率 beside it tell of the work. */
        RATE("执行率|支出进度|执行进度|到位率|支付进度|(?:资金|预算)使用率|^(?:预算|资金|支出|预算支出)?完成率"),
        NAME("项目名称|^项目$|支出内容|科目|明细|内容");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private static final int HEADINGS = 12;
    private static final int LONGEST = 24;

    /** @return nothing where no row says what at least three columns are */
    static Optional<Columns> of(Grid grid, int from) {
        for (var row = from; row < Math.min(grid.rows().size(), from + HEADINGS); row++) {
            var found = at(grid, row);
            if (found.size() >= 3) {
                return Optional.of(new Columns(row, found));
            }
        }
        return Optional.empty();
    }

    private static Map<Column, Integer> at(Grid grid, int row) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (var column = 0; column < grid.rows().get(row).size(); column++) {
            var heading = grid.text(row, column).replaceAll("\\s", "");
            for (var kind : Column.values()) {
                if (heading.length() <= LONGEST && kind.words.matcher(heading).find()) {
                    found.putIfAbsent(kind, column);
                    break;
                }
            }
        }
        return found;
    }

    public boolean has(Column column) {
        return at.containsKey(column);
    }

    public String text(Grid grid, int row, Column column) {
        return has(column) ? grid.text(row, at.get(column)) : "";
    }
}
