package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Place;
import org.jixiao.report.checking.text.Sentence;

/** What a self-evaluation report of a department or project must state (财预〔2020〕10号 and its forms). Asked of whole reports only. */
final class RequiredElements implements Rule {

    /** A report in full, not an excerpt or a single form. */
    private static final int WHOLE = 1200;

    private static final String RATES = "(满意度|知晓率|覆盖率|参保率|合格率|完成率)(?!指标|目标|调查|等|（|评价|情况)";

    @Override
    public String id() {
        return "C12";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        rates(reading, findings);
        if (reading.plain().length() < WHOLE || !reading.has("自评|绩效评价|绩效报告")) {
            return;
        }
        var claims = reading.allClaims().toList();
        require(
                reading,
                findings,
                claims.stream().anyMatch(claim -> claim.figure().isMoney()),
                "资金",
                "全文没有任何金额，请写明预算数和支出数");
        require(
                reading,
                findings,
                claims.stream().anyMatch(claim -> claim.is(Concept.ADJUSTED_BUDGET) || claim.is(Concept.ADDED))
                        || !reading.has("年初预算"),
                "年初预算",
                "只写年初预算，没有全年（调整后）预算数，请补充调整预算或写明未调整");
        require(reading, findings, reading.has("决算|收入[^预]{0,8}\\d") || !reading.has("收支预决算|收支决算"), "收支", "没有收入决算数，请补充");
        require(reading, findings, reading.has("结转|结余") || !reading.has("收支"), "收支", "没有结转结余数，没有的请写明为0");
        require(
                reading,
                findings,
                claims.stream().anyMatch(RequiredElements::isScore)
                        || !reading.form().totals().isEmpty(),
                "得分|评分|自评",
                "没有自评得分，请补充总分");
        require(reading, findings, reading.has("满意度"), "效益|效果|目标实现|完成情况", "没有服务对象满意度，请补充满意度指标及其完成值");
        department(reading, findings);
        method(reading, findings);
    }

    private static boolean isScore(org.jixiao.report.checking.figure.Claim claim) {
        return claim.figure().measure() == Measure.SCORE;
    }

    private static void require(Reading reading, Findings findings, boolean there, String where, String message) {
        if (!there) {
            findings.warning(Kind.MISSING_FIGURE, place(reading, where), List.of(), message);
        }
    }

    private static Place place(Reading reading, String where) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.has(where))
                .findFirst()
                .or(() -> reading.sentences().stream().findFirst())
                .map(Sentence::place)
                .orElse(null);
    }

    /** Projects have scores and their department none. */
    private static void department(Reading reading, Findings findings) {
        var scores = reading.allClaims()
                .filter(claim -> claim.is(Concept.SELF_SCORE) && isScore(claim))
                .toList();
        var whole = reading.form().totals().size() > scores.size()
                || scores.stream().anyMatch(score -> Patterns.found("部门|整体|综合|总得?分|本单位", score.lead()));
        if (reading.has("部门.{0,10}整体支出|整体支出绩效") && scores.size() >= 2 && !whole) {
            findings.warning(Kind.MISSING_FIGURE, scores.get(0).place(), List.of(), "只有各项目的自评分，没有部门整体支出的自评得分，请补充");
        }
    }

    private static void method(Reading reading, Findings findings) {
        reading.sentences().stream()
                .filter(sentence -> sentence.has("^ *（?[一二三四五六七八九十\\d]*）?[、.]?自评的?(?:方法|过程|工作开展)"))
                .findFirst()
                .filter(heading -> reading.sentences().stream()
                        .dropWhile(other -> other != heading)
                        .skip(1)
                        .limit(4)
                        .noneMatch(other -> Patterns.found("\\d", other.text())))
                .ifPresent(heading -> findings.warning(
                        Kind.MISSING_FIGURE, heading.place(), List.of(), "自评方法部分没有现场核查、问卷或抽样的数量，请写明实际做了哪些工作"));
    }

    /** A rate is spoken of, and nowhere is it told. */
    private static void rates(Reading reading, Findings findings) {
        for (var rate : List.of("满意度", "知晓率", "覆盖率", "参保率", "合格率")) {
            var said = reading.prose()
                    .filter(sentence -> sentence.has(rate + "(?!指标|目标|调查|问卷|等|（|评价|情况|\\d)") && sentence.has(RATES))
                    .toList();
            var told = reading.has(rate + "[^。；\\n]{0,40}\\d|" + rate + "[^。；\\n]{0,20}百分之|\\d%[^。；，]{0,10}" + rate);
            if (!said.isEmpty() && !told && reading.plain().length() > WHOLE) {
                findings.warning(
                        Kind.MISSING_FIGURE, said.get(0).place(), List.of(), "提到“" + rate + "”而全文没有给出数值，请补充目标值和完成值");
            }
        }
    }
}
