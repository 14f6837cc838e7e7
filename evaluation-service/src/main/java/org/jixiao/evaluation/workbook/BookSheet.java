package org.jixiao.evaluation.workbook;

import java.util.List;

/** The two sheets that are filled. */
enum BookSheet {
    TARGETS("绩效目标", List.<SheetColumn>of(TargetColumn.values()), TargetColumn.NAME),
    ACTUALS("完成情况", List.<SheetColumn>of(ActualColumn.values()), ActualColumn.NAME);

    /** Hidden before the others: whose row it is, of which version, and what stood in it when it was taken away. */
    static final String ROW = "行标识";

    static final String SET = "目标标识";
    static final String VERSION = "版本";
    static final String BASE = "下载时的值";
    static final List<String> HIDDEN = List.of(ROW, SET, VERSION, BASE);

    /** Behind the others in a workbook that goes back. */
    static final String PROBLEMS = "问题";

    private final String title;
    private final List<SheetColumn> columns;
    private final SheetColumn name;

    BookSheet(String title, List<SheetColumn> columns, SheetColumn name) {
        this.title = title;
        this.columns = columns;
        this.name = name;
    }

    String title() {
        return title;
    }

    List<SheetColumn> columns() {
        return columns;
    }

    List<SheetColumn> filled() {
        return columns.stream().filter(SheetColumn::isFilled).toList();
    }

    /** Where stands what concerns a row as a whole. */
    SheetColumn nameColumn() {
        return name;
    }
}
