package org.jixiao.report.checking.figure;

import java.util.regex.Pattern;

/** What an amount or a rate is, by the words before it (glossary; the order is that of the search, narrow before wide). */
public enum Concept {
    CARRIED_IN("(?:上年度?|年初|以前年度)(?:财政拨款)?(?:结转结余|结余结转|结转和结余|结转|结余)(?:资金)?"),
    INITIAL_BUDGET("年初(?:部门|整体|财政|项目|基本|收入|支出|收支|总)?(?:预算|安排|批复|计划)(?:安排|批复|收入|支出|总额|总数|资金|金额)*数?|(?:预算)?年初数"),
    ADDED("调整追加|追加(?:预算)?|预算调增|年中(?:追加|调增|增加)|调增"),
    ADJUSTED_BUDGET("调整后?(?:的)?(?:总|支出|收入)?预算数?|预算调整(?:后|数)为?|全年预算数?|调整后"),
    RATE("率|支出进度|执行进度|进度|比例|占比|占|比重|完成度"),
    CHANGE("增加|减少|增长|下降|降低|上升|提高|节约|压减|减幅|增幅|超出|超支"),
    CARRIED_OUT("结转结余|结余结转|年末结[转余]|结转(?:下年)?|结余|剩余|余额|未支出|未支付?|未使用|未拨付|未执行"),
    STANDARD("标准|每人|每户|每生|人均|户均|每名|单价"),
    RECEIVED("到位"),
    INCOME("(?:决算)?收入(?:决算)?|总收入|收入合计"),
    BUDGET("支出预算|收入预算|预算收入|预算支出|预算(?:总额|资金|安排|数|金额|总资金|批复)?|安排资金|资金安排|计划投资|总投资|投资总额"),
    SPENT("支出决算|决算支出|总支出|支出|全年执行数?|执行数|实际执行|实际使用|使用资金|已?使用|支付|兑现|发放|报销|列支"),
    ALLOCATED("下达|拨付|拨款|拨入|投入|资助|争取"),
    SELF_SCORE("自评(?:总)?得?分|自评结果|综合(?:评价)?(?:得|评)分|评价得分|总得分|总分|最终得分|评分|得分"),
    NONE("(?!)");

    private final Pattern words;

    Concept(String words) {
        this.words = Pattern.compile(words);
    }

    /** @return the concept whose word ends last in the words before a figure; of two that end together the longer one */
    public static Concept of(String lead) {
        var best = NONE;
        var end = -1;
        var start = 0;
        for (var concept : values()) {
            var found = concept.words.matcher(lead);
            while (found.find()) {
                if (found.end() > end || found.end() == end && found.start() < start) {
                    best = concept;
                    end = found.end();
                    start = found.start();
                }
            }
        }
        return best;
    }

    /** The words before the one that names this concept: whose it is. */
    String subject(String lead) {
        var found = words.matcher(lead);
        var start = lead.length();
        while (found.find()) {
            start = found.start();
        }
        return lead.substring(0, start);
    }

    /** What may come of a sum of money, as against what it is made of. */
    public boolean isFate() {
        return this == SPENT || this == CARRIED_OUT || this == RECEIVED || this == CHANGE || this == RATE;
    }

    public boolean isBudget() {
        return this == INITIAL_BUDGET || this == ADJUSTED_BUDGET || this == BUDGET;
    }
}
