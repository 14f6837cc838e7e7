package org.jixiao.report.checking.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.report.checking.figure.Figure;
import org.jixiao.report.checking.figure.FigureReader;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Plain;

/** What an actual value is beside its target, as far as the two texts can tell. */
public enum Attainment {
    MET,
    MISSED,
    UNKNOWN;

    private static final Pattern DATE = Pattern.compile("((?:19|20)\\d{2})[年./-] ?(\\d{1,2})(?:[月./-] ?(\\d{1,2}))?");
    private static final Pattern LESS_IS_BETTER =
            Pattern.compile("成本|费用|投诉|死亡|事故|差错|发病|违规|超支|不良|投入|控制数|次均|误差|流失|能耗|时限|排放|上访|复发");
    private static final Pattern FAILED = Pattern.compile("未完成|未达|部分达成|部分完成|没有完成|未实现|未开展|较差");
    private static final Pattern DONE = Pattern.compile("^(?:全部)?(?:已?完成|达成|达标|已达标|达到预期|达成预期|达成年度指标).{0,6}$");

    /** @return UNKNOWN where it takes a reader: words beside words, or a bound that is not written */
    public static Attainment of(String label, String target, String actual) {
        var set = Plain.of(target == null ? "" : target).strip();
        var done = Plain.of(actual == null ? "" : actual).strip();
        if (set.isEmpty() || done.isEmpty()) {
            return UNKNOWN;
        }
        if (FAILED.matcher(done).find()) {
            return MISSED;
        }
        if (set.equals(done) || DONE.matcher(done).find()) {
            return MET;
        }
        var deadline = DATE.matcher(set);
        var day = DATE.matcher(done);
        if (deadline.find() && day.find()) {
            return dates(deadline, day);
        }
        return figures(label, set, FigureReader.read(set), FigureReader.read(done));
    }

    private static Attainment dates(Matcher deadline, Matcher day) {
        return number(day) <= number(deadline) || sameMonth(deadline, day) ? MET : MISSED;
    }

    private static boolean sameMonth(Matcher one, Matcher other) {
        return number(one) / 100 == number(other) / 100 && (one.group(3) == null || other.group(3) == null);
    }

    private static int number(Matcher date) {
        var day = date.group(3) == null ? 31 : Integer.parseInt(date.group(3));
        return Integer.parseInt(date.group(1)) * 10_000 + Integer.parseInt(date.group(2)) * 100 + day;
    }

    private static Attainment figures(String label, String set, List<Figure> targets, List<Figure> actuals) {
        if (targets.size() != 1 || actuals.size() != 1 || !alike(targets.get(0), actuals.get(0))) {
            return UNKNOWN;
        }
        var target = targets.get(0);
        var order = actuals.get(0).value().compareTo(target.value());
        if (order == 0) {
            return MET;
        }
        var less = target.bound().equals("≤") || target.bound().equals("<");
        if (less
                || target.bound().isEmpty()
                        && LESS_IS_BETTER.matcher(label + set).find()) {
            return order < 0 ? MET : less ? MISSED : UNKNOWN;
        }
        if (target.bound().equals("=")) {
            return UNKNOWN;
        }
        return order > 0 ? MET : MISSED;
    }

    /** Also where one of the two leaves the unit out. */
    private static boolean alike(Figure target, Figure actual) {
        return target.comparable(actual)
                || target.measure() == Measure.BARE && actual.unit().length() <= 1
                || actual.measure() == Measure.BARE && target.unit().length() <= 1
                || target.measure() == Measure.COUNT
                        && actual.measure() == Measure.COUNT
                        && (target.noun().endsWith(actual.noun())
                                || actual.noun().endsWith(target.noun()));
    }
}
