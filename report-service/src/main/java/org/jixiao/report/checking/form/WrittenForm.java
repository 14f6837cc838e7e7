package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Place;

/** Scores that are told in words: 满分10分，得9分; 产出指标(50分); 自评得分98; 分值10 执行率99% 得分9. */
final class WrittenForm {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d+)?)";
    private static final Pattern GROUP = Pattern.compile("([\\u4e00-\\u9fa5]{2,12})（(?:分值|权重|满分|共|总分)?[：为]? ?" + NUMBER
            + " ?分）(?![^。；|\\n]{0,40}得(?:分|了)?[：为]? ?\\d)");
    private static final Pattern OUT_OF = Pattern.compile(
            "([\\u4e00-\\u9fa5“”]{2,24})(?<![得扣])[，：（]? ?(?:（)?(?:分值|权重分?|满分|标准分|应得)?[：为]? ?" + NUMBER
                    + " ?分）?[，：；]?(?<words>(?:(?!\\d ?分)[^。；|\\n]){0,80}?)(?:实际得分|自评得分|自评分|实得|得分|得)[：为]? ?(?<score>\\d{1,3}(?:\\.\\d+)?) ?分");
    private static final Pattern TOTAL =
            Pattern.compile("(?<label>(?:项目)?(?:自评|评价|综合|最终)?(?:总得分|总评分|自评总分|总分|综合得分|综合评分|自评得分|评价得分|得分合计|合计得分|最终得分))"
                    + "(?:（[^（）]{0,12}）)?(?:结果)?[|：为是 ]*(?:100 ?(?:分)?[| ，]+(?:得分?[：为]?)?)?" + NUMBER + "(?![\\d%])");
    private static final Pattern BUDGET = value("(?:全年预算数?|调整后?预算数?|预算数)");
    private static final Pattern SPENT = value("(?:全年执行数?|执行数|全年支出|实际支出)");
    private static final Pattern WEIGHT = value("(?:分值|权重|满分)");
    private static final Pattern RATE = Pattern.compile("(?:预算)?执行率[|：为 ]*(\\d{1,3}(?:\\.\\d+)?)%");
    private static final Pattern SCORE = value("(?<!自评|评价|综合|总)得分");

    private static final String VALUE =
            "(?:20\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?|[≥≤]?\\d[\\d,]*(?:\\.\\d+)?(?:%|万?元|[\\u4e00-\\u9fa5]{1,3}(?![\\u4e00-\\u9fa5]*\\d{1,3}分))?)";
    private static final Pattern SET = Pattern.compile("(?:目标|指标|计划)值?[为：]? ?(?<value>" + VALUE + ")");
    private static final Pattern DONE = Pattern.compile("(?:实际(?:完成)?|完成|达到)值?[为：]? ?(?<value>" + VALUE + ")");
    /** 漏损率 目标≤12% 实际13.5% 分值15 得分15, in a line or in cells; the score may be missing. */
    private static final Pattern KEYED = Pattern.compile(
            "(?<label>[\\u4e00-\\u9fa5]{2,16}(?<!年度|指标))[”：，| ]{0,4}(?:年度)?(?:目标|指标)值?[为：]? ?(?<set>" + VALUE
                    + ")[，、；| ]{1,4}(?:实际)?(?:完成)?值?[为：]? ?(?<done>" + VALUE
                    + ")(?:[，、；| ]{1,4}(?:分值|权重|满分)[为：]? ?(?<weight>\\d{1,3}(?:\\.\\d+)?)分?[，、；| ]{1,4}(?:自评)?得分?[为：]? ?(?<score>\\d{1,3}(?:\\.\\d+)?)分?(?<rest>[^。；\\n]{0,40}))?");

    private WrittenForm() {}

    private static String value(Pattern key, String text) {
        var found = key.matcher(text);
        return found.find() ? found.group("value") : "";
    }

    private static Pattern value(String key) {
        return Pattern.compile(key + "[|：为是 ]*(\\d[\\d,]*(?:\\.\\d+)?)(?:万元|元|分)?(?![\\d%])");
    }

    static List<Group> groups(Passage passage, String text, int block) {
        var groups = new ArrayList<Group>();
        var found = GROUP.matcher(text);
        while (found.find()) {
            groups.add(new Group(
                    found.group(1),
                    new BigDecimal(found.group(2)),
                    block,
                    found.start(),
                    Place.in(passage, found.start(), found.end())));
        }
        return groups;
    }

    static List<Scored> rows(Passage passage, String text, int block) {
        var rows = new ArrayList<Scored>();
        var found = OUT_OF.matcher(text);
        while (found.find()) {
            if (!found.group(1).matches(".*(?:总分|得分|评分|综合|合计|扣).*")
                    && !found.group("words").contains("分）")) {
                rows.add(new Scored(
                        found.group(1),
                        new BigDecimal(found.group(2)),
                        value(SET, found.group()),
                        value(DONE, found.group()),
                        new BigDecimal(found.group("score")),
                        found.group("words"),
                        block,
                        Place.in(passage, found.start(), found.end())));
            }
        }
        var told = KEYED.matcher(text);
        while (told.find()) {
            var scored = told.group("score") != null;
            if (scored || rows.isEmpty()) {
                rows.add(new Scored(
                        told.group("label"),
                        scored ? new BigDecimal(told.group("weight")) : null,
                        told.group("set"),
                        told.group("done"),
                        scored ? new BigDecimal(told.group("score")) : null,
                        scored ? told.group("rest") : "",
                        block,
                        Place.in(passage, told.start(), told.end("done"))));
            }
        }
        return rows;
    }

    static List<Total> totals(Passage passage, String text, int block) {
        var totals = new ArrayList<Total>();
        var found = TOTAL.matcher(text);
        while (found.find()) {
            var score = new BigDecimal(found.group(2));
            if (score.intValue() <= 120) {
                totals.add(
                        new Total(found.group("label"), score, block, Place.in(passage, found.start(), found.end())));
            }
        }
        return totals;
    }

    /** The line of money, if the line has a rate and a score of it. */
    static List<Execution> executions(Passage passage, String text, int block) {
        var rate = RATE.matcher(text);
        var score = SCORE.matcher(text);
        var weight = WEIGHT.matcher(text);
        if (!rate.find() || !weight.find() || !score.find()) {
            return List.of();
        }
        var from = Math.min(rate.start(), Math.min(weight.start(), score.start()));
        var to = Math.max(rate.end(), Math.max(weight.end(), score.end()));
        if (to - from > 60) {
            return List.of();
        }
        var budget = BUDGET.matcher(text);
        var spent = SPENT.matcher(text);
        return List.of(new Execution(
                budget.find() ? number(budget.group(1)) : null,
                spent.find() ? number(spent.group(1)) : null,
                new BigDecimal(rate.group(1)),
                new BigDecimal(rate.group(1)).scale(),
                number(weight.group(1)),
                number(score.group(1)),
                block,
                Place.in(passage, from, to)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
