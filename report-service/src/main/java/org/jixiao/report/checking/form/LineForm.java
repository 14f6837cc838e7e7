package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.checking.form.LineTokens.Token;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Place;

/** Rows of a score table that were typed as lines, with or without bars: {@code label weight target actual score}. */
final class LineForm {

    private static final String NO_INDICATOR =
            "总分|合计|总计|分值|得分|预算数|执行数|执行率$|资金|拨款|其中|^总|得分$|年度|备注|^第|^表|^单位|(?:实施|主管|填报)单位|项目名称";
    private static final String DONE_IN_WORDS =
            "达成|完成|达到|明显|显著|提升|提高|良好|有效|合规|合格|及时|按时|改善|增强|优|高|保障|较好|满意|完善|健全|是|规范|长期|持续";
    private static final String PLAIN_NUMBER = "\\d{1,3}(?:\\.\\d+)?分?";

    /** What one row says before it is known in which order. */
    private record Run(
            String before, String label, List<Token> values, boolean arrow, Place place, StringBuilder remark) {}

    private final int block;
    private final Passage passage;
    private final List<Run> runs = new ArrayList<>();
    private boolean arrow;
    private String before = "";

    private LineForm(Passage passage, int block) {
        this.passage = passage;
        this.block = block;
    }

    static List<Scored> rows(Passage passage, String line, int block) {
        var form = new LineForm(passage, block);
        form.read(LineTokens.of(line));
        return form.rows();
    }

    private void read(List<Token> tokens) {
        Token label = null;
        var values = new ArrayList<Token>();
        for (var token : tokens) {
            switch (token.type()) {
                case LABEL -> {
                    end(label, values, token);
                    label = token;
                }
                case VALUE -> values.add(token);
                case ARROW -> arrow = !values.isEmpty();
                default -> {}
            }
        }
        end(label, values, null);
    }

    private void end(Token label, List<Token> values, Token next) {
        if (label != null && !values.isEmpty()) {
            var place = Place.in(
                    passage, label.from(), values.get(values.size() - 1).to());
            runs.add(new Run(before, label.text(), List.copyOf(values), arrow, place, new StringBuilder()));
        } else if (label != null && !runs.isEmpty()) {
            runs.get(runs.size() - 1).remark().append(label.text());
        }
        before = label == null ? "" : values.isEmpty() ? label.text() : "";
        values.clear();
        arrow = false;
    }

    private List<Scored> rows() {
        var weightFirst = runs.stream().filter(run -> fits(run, 0)).count();
        var weightThird = runs.stream().filter(run -> fits(run, 2)).count();
        var rows = new ArrayList<Scored>();
        for (var run : runs) {
            var row = row(run, weightThird > weightFirst ? 2 : 0);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Scored row(Run run, int weightAt) {
        if (Patterns.found(NO_INDICATOR, run.label())
                && !(run.arrow() && run.label().contains("执行率"))) {
            return null;
        }
        var values = run.values();
        var last = values.get(values.size() - 1).text();
        if (run.arrow() && values.size() >= 2 && isNumber(values.get(0).text()) && isNumber(last)) {
            return scored(run, 0, values.size() >= 4 ? 1 : -1, values.size() >= 4 ? 2 : values.size() - 2);
        }
        if (values.size() == 4 && fits(run, weightAt)) {
            return weightAt == 0 ? scored(run, 0, 1, 2) : scored(run, 2, 0, 1);
        }
        return weightAt == 2 ? inWords(run) : null;
    }

    /** 严格执行 达成预期指标 8 8: target and actual value in words, of which only the second is known to be one. */
    private Scored inWords(Run run) {
        var values = run.values();
        if (values.size() != 2
                || run.arrow()
                || run.before().isEmpty()
                || !Patterns.found(DONE_IN_WORDS, run.label())) {
            return null;
        }
        var weight = values.get(0).text();
        var score = values.get(1).text();
        if (!isNumber(weight) || !isNumber(score) || number(score).compareTo(number(weight)) > 0) {
            return null;
        }
        return new Scored(
                run.before(),
                number(weight),
                "",
                run.label(),
                number(score),
                run.remark().toString(),
                block,
                run.place());
    }

    private Scored scored(Run run, int weight, int target, int actual) {
        var values = run.values();
        return new Scored(
                run.label().replaceFirst("^[★*、]+", ""),
                number(values.get(weight).text()),
                target < 0 ? "" : values.get(target).text(),
                actual == weight ? "" : values.get(actual).text(),
                number(values.get(values.size() - 1).text()),
                run.remark().toString(),
                block,
                run.place());
    }

    private static boolean fits(Run run, int weightAt) {
        var values = run.values();
        if (values.size() != 4 || run.arrow()) {
            return false;
        }
        var weight = values.get(weightAt).text();
        var score = values.get(3).text();
        return isNumber(weight) && isNumber(score) && number(score).compareTo(number(weight)) <= 0;
    }

    private static boolean isNumber(String text) {
        return text.matches(PLAIN_NUMBER);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace("分", ""));
    }
}
