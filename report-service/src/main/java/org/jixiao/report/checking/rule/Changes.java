package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** From one figure to another: 由80%提高到75%; 上年100万元，本年120万元，增加30万元，增长30%. */
final class Changes implements Rule {

    private static final String RISE = "增加|增长|上升|提高";
    private static final String UP_TO_FIGURE = "[^\\d，。到至]{0,3}$";
    private static final String FALL = "减少|下降|降低|压减|压缩|节约";
    private static final String UP = "增加到|增加至|增至|提高到|提高至|上升到|上升至|提升到|提升至|增长到|增长至";
    private static final String DOWN = "减少到|减少至|减至|降低到|降低至|降至|下降到|下降至|降到";

    @Override
    public String id() {
        return "C15";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var i = 1; i < claims.size(); i++) {
                direction(claims.get(i - 1), claims.get(i), findings);
                yearOnYear(claims.get(i - 1), claims.get(i), findings);
                if (i > 1) {
                    difference(sentence, claims.subList(i - 2, i + 1), findings);
                }
            }
        });
    }

    /** 三公经费8.6万元，比2021年7.9万元下降: the word and the two figures say opposite things. */
    private static void yearOnYear(Claim now, Claim before, Findings findings) {
        var past = Patterns.of("(?:比|较|同比)[^，。；]{0,4}(?:上年|去年|20\\d\\d年)").matcher(before.lead());
        if (!past.find()
                || isChange(before)
                || !now.figure().comparable(before.figure())
                || !now.figure().isExact()) {
            return;
        }
        var words = before.tail().substring(0, Math.min(8, before.tail().length()));
        var order = now.figure().value().compareTo(before.figure().value());
        var down = Patterns.found("^[，的相比]{0,3}(?:减少|下降|降低|压减|节约)", words);
        var up = Patterns.found("^[，的相比]{0,3}(?:增加|增长|上升|提高)", words);
        if (order > 0 && down || order < 0 && up) {
            findings.error(
                    Kind.NARRATIVE_VS_FIGURES,
                    before.place(),
                    List.of(now.figure().text(), before.figure().text()),
                    "本年" + now.figure().text() + "，上年" + before.figure().text() + "，文字却说" + (down ? "下降" : "增加")
                            + "，请核对");
        }
    }

    static boolean isFall(Claim claim) {
        return Patterns.found("(?:" + FALL + ")" + UP_TO_FIGURE, claim.lead());
    }

    /** 比上年减少1.20万元: what stands there is the step, not last year's figure. */
    static boolean isChange(Claim claim) {
        return claim.is(Concept.CHANGE) || Patterns.found("(?:" + RISE + "|" + FALL + ")" + UP_TO_FIGURE, claim.lead());
    }

    private static void direction(Claim from, Claim to, Findings findings) {
        var order = to.figure().value().compareTo(from.figure().value());
        var up = Patterns.found("(?:" + UP + ")[^\\d，。]{0,4}$", to.lead());
        var down = Patterns.found("(?:" + DOWN + ")[^\\d，。]{0,4}$", to.lead());
        if (from.figure().comparable(to.figure())
                && Patterns.found("[由从]", from.lead())
                && (up && order < 0 || down && order > 0)) {
            findings.error(
                    Kind.NARRATIVE_VS_FIGURES,
                    to.place(),
                    List.of(from.figure().text(), to.figure().text()),
                    "文字说" + (up ? "提高" : "降低") + "，而数字由" + from.figure().text() + "到"
                            + to.figure().text() + "，方向相反，请核对");
        }
    }

    /** Last year's, this year's and the difference, one behind the other. */
    private static void difference(Sentence sentence, List<Claim> three, Findings findings) {
        var one = three.get(0);
        var other = three.get(1);
        var change = three.get(2);
        if (!change.is(Concept.CHANGE)
                || Patterns.found("[到至为]了? ?$", change.lead())
                || !one.figure().comparable(other.figure())
                || one.figure().measure() == Measure.BARE
                || one.is(Concept.CHANGE)
                || other.is(Concept.CHANGE)
                || one.concept() != other.concept()
                || !Patterns.found("上年|去年|[由从]|20\\d\\d年", one.lead() + other.lead())) {
            return;
        }
        var off = one.figure().value().subtract(other.figure().value()).abs();
        if (change.figure().comparable(one.figure())) {
            if (off.subtract(change.figure().value())
                            .abs()
                            .compareTo(change.figure()
                                    .step()
                                    .add(one.figure().step())
                                    .add(other.figure().step()))
                    > 0) {
                tell(three, PartsOfTotal.shown(one, off), Kind.NARRATIVE_VS_FIGURES, findings);
            }
        } else if (change.figure().isPercent()
                && !one.figure().isPercent()
                && one.figure().value().signum() > 0) {
            var base = Patterns.found("上年|去年|[由从]", other.lead()) ? other : one;
            if (base.figure().value().signum() <= 0) {
                return;
            }
            var percent =
                    off.multiply(BigDecimal.valueOf(100)).divide(base.figure().value(), MathContext.DECIMAL64);
            if (percent.subtract(change.figure().value())
                            .abs()
                            .compareTo(change.figure().step().max(BigDecimal.ONE))
                    > 0) {
                tell(three, percent.setScale(2, RoundingMode.HALF_UP) + "%", Kind.RATE_MISMATCH, findings);
            }
        }
    }

    private static void tell(List<Claim> three, String right, Kind kind, Findings findings) {
        findings.warning(
                kind,
                three.get(2).place(),
                three.stream().map(claim -> claim.figure().text()).toList(),
                "由" + three.get(0).figure().text() + "和" + three.get(1).figure().text() + "算得变动为" + right + "，文中写"
                        + three.get(2).figure().text() + "，请核对");
    }
}
