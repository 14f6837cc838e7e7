package org.jixiao.budget.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables that can be taken away. Each begins with region, unit and fiscal year; amounts are in yuan. */
enum Dataset {
    BUDGETS(
            "预算",
            """
            select l.region_code, l.unit_code, l.fiscal_year, u.name, b.approval_no,
                case l.kind when 'BASIC_PERSONNEL' then '基本支出（人员）' when 'BASIC_OPERATING' then '基本支出（公用）'
                    else '项目支出' end,
                p.code, p.name, l.functional_code, l.economic_code, %s, l.initial, l.adjusted, l.spent
            from budget_line l join budget b on b.id = l.budget_id
            join unit u on u.region_code = l.region_code and u.unit_code = l.unit_code
            left join project p on p.id = l.project_id
            where l.in_force and %s order by l.unit_code, l.id""",
            List.of(
                    Column.text("批复文号", null),
                    Column.text("支出类别", "expenditure-type:label"),
                    Column.text("项目代码", "activity:generic:project:code"),
                    Column.text("项目名称", "activity:generic:project:label"),
                    Column.text("功能分类科目编码", "functional-classification:generic:code"),
                    Column.text("部门经济分类科目编码", "economic-classification:generic:code"),
                    Column.text("资金来源", "fin-source:generic:label"),
                    Column.amount("年初预算数"),
                    Column.amount("调整预算数"),
                    Column.amount("全年执行数"))),

    ADJUSTMENTS(
            "预算调整",
            """
            select l.region_code, l.unit_code, l.fiscal_year, u.name,
                case a.kind when 'SUPPLEMENT' then '追加' when 'REDUCTION' then '调减' when 'VIREMENT' then '调剂'
                    else '结转' end,
                a.document_no, a.dated_on, a.reason,
                case a.status when 'REQUESTED' then '已申请' when 'APPROVED' then '已批准' else '已退回' end,
                p.code, p.name, l.functional_code, l.economic_code, %s, c.change
            from adjustment a join adjustment_change c on c.adjustment_id = a.id join budget_line l on l.id = c.line_id
            join unit u on u.region_code = l.region_code and u.unit_code = l.unit_code
            left join project p on p.id = l.project_id
            where %s order by l.unit_code, a.id, c.line_id""",
            List.of(
                    Column.text("调整类型", "value-kind:label"),
                    Column.text("文号", null),
                    Column.date("文件日期"),
                    Column.text("理由", null),
                    Column.text("状态", "phase:label"),
                    Column.text("项目代码", "activity:generic:project:code"),
                    Column.text("项目名称", "activity:generic:project:label"),
                    Column.text("功能分类科目编码", "functional-classification:generic:code"),
                    Column.text("部门经济分类科目编码", "economic-classification:generic:code"),
                    Column.text("资金来源", "fin-source:generic:label"),
                    Column.amount("调整数"))),

    PAYMENTS(
            "支付台账",
            """
            select l.region_code, l.unit_code, l.fiscal_year, u.name, p.code, p.name, l.functional_code,
                l.economic_code, %s, y.paid_on, y.amount, y.voucher_no, y.summary, r.voucher_no, c.voucher_no,
                y.indicator, y.period
            from payment y join budget_line l on l.id = y.line_id
            join unit u on u.region_code = l.region_code and u.unit_code = l.unit_code
            left join project p on p.id = y.project_id
            left join payment r on r.fiscal_year = y.fiscal_year and r.id = y.reverses
            left join payment c on c.fiscal_year = y.fiscal_year and c.id = y.corrects
            where %s order by l.unit_code, y.id""",
            List.of(
                    Column.text("项目代码", "activity:generic:project:code"),
                    Column.text("项目名称", "activity:generic:project:label"),
                    Column.text("功能分类科目编码", "functional-classification:generic:code"),
                    Column.text("部门经济分类科目编码", "economic-classification:generic:code"),
                    Column.text("资金来源", "fin-source:generic:label"),
                    Column.date("支付日期"),
                    Column.amount("金额"),
                    Column.text("凭证号", null),
                    Column.text("摘要", null),
                    Column.text("红冲凭证号", null),
                    Column.text("更正凭证号", null),
                    Column.text("绩效指标", null),
                    Column.text("所属期间", null))),

    EXECUTION(
            "预算执行",
            """
            select l.region_code, l.unit_code, l.fiscal_year, u.name, p.code, p.name, l.functional_code,
                l.economic_code, %s, l.adjusted, l.spent, l.adjusted - l.spent,
                round(l.spent / nullif(l.adjusted, 0), 4)::text
            from budget_line l
            join unit u on u.region_code = l.region_code and u.unit_code = l.unit_code
            left join project p on p.id = l.project_id
            where l.in_force and %s order by l.unit_code, l.id""",
            List.of(
                    Column.text("项目代码", "activity:generic:project:code"),
                    Column.text("项目名称", "activity:generic:project:label"),
                    Column.text("功能分类科目编码", "functional-classification:generic:code"),
                    Column.text("部门经济分类科目编码", "economic-classification:generic:code"),
                    Column.text("资金来源", "fin-source:generic:label"),
                    Column.amount("调整预算数"),
                    Column.amount("全年执行数"),
                    Column.amount("结余"),
                    Column.text("预算执行率", null)));

    private static final String SOURCE = """
            case l.source when 'GENERAL_PUBLIC' then '一般公共预算拨款' when 'GOVERNMENT_FUND' then '政府性基金预算拨款'
                when 'STATE_CAPITAL' then '国有资本经营预算拨款' when 'SPECIAL_ACCOUNT' then '财政专户管理资金'
                else '单位资金' end""";

    private static final List<Column> FIRST = List.of(
            Column.text("财政区划代码", "geo:generic:code"),
            Column.text("单位代码", "administrative-classification:generic:code"),
            new Column("预算年度", Column.Type.INTEGER, "date:fiscal-year"),
            Column.text("单位名称", "administrative-classification:generic:label"));

    private final String title;
    private final String sql;
    private final List<Column> columns;

    Dataset(String title, String sql, List<Column> columns) {
        this.title = title;
        this.sql = sql;
        this.columns = columns;
    }

    static Optional<Dataset> of(String name) {
        return Stream.of(values())
                .filter(dataset -> dataset.code().equals(name))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    List<Column> columns() {
        var all = new ArrayList<>(FIRST);
        all.addAll(columns);
        return all;
    }

    /** @param filter on the columns of a budget line, {@code l} */
    String sql(String filter) {
        return sql.formatted(SOURCE, filter);
    }
}
