package org.jixiao.report.checking.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.figure.Figure;
import org.jixiao.report.checking.figure.FigureReader;
import org.jixiao.report.checking.text.Place;

/** One indicator with two targets: 满意度≥95% in the goals and ≥90% in the table. */
final class TargetConflicts implements Rule {

    private static final Pattern AIM = Pattern.compile(
            "([\\u4e00-\\u9fa5]{3,20}?)(?:达到|达|为|：|控制在)? ?((?:[≥≤]|不低于|不少于|不超过|不高于|大于等于|小于等于) ?\\d[\\d,.]*(?:%|[\\u4e00-\\u9fa5]{0,3}))");

    private record Aim(Figure figure, Place place) {}

    @Override
    public String id() {
        return "C29";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var aims = new LinkedHashMap<String, List<Aim>>();
        reading.sentences().forEach(sentence -> {
            var found = AIM.matcher(sentence.text());
            while (found.find()) {
                add(aims, found.group(1), found.group(2), sentence.place(found.start(), found.end()));
            }
        });
        reading.form().rows().forEach(row -> add(aims, row.label(), row.target(), row.place()));
        aims.forEach((label, list) -> compare(label, list, findings));
    }

    private static void add(LinkedHashMap<String, List<Aim>> aims, String label, String target, Place place) {
        var figures = FigureReader.read(org.jixiao.report.checking.text.Plain.of(target));
        var name = label.replaceAll("^(?:[★*]|其中|目标|指标|年度|全年|实现|确保|使|及|和)+", "");
        if (figures.size() == 1 && name.length() >= 3) {
            aims.computeIfAbsent(name, key -> new ArrayList<>()).add(new Aim(figures.get(0), place));
        }
    }

    private static void compare(String label, List<Aim> aims, Findings findings) {
        var first = aims.get(0);
        for (var other : aims.subList(1, aims.size())) {
            if (other.figure().comparable(first.figure())
                    && !other.figure().same(first.figure())
                    && !first.figure().bound().isEmpty()) {
                findings.add(
                        other.figure().bound().equals(first.figure().bound()),
                        Kind.INDICATOR_TARGET_CONFLICT,
                        other.place(),
                        List.of(first.figure().text(), other.figure().text()),
                        "指标“" + label + "”一处目标是" + first.figure().bound()
                                + first.figure().text() + "，此处是"
                                + other.figure().bound() + other.figure().text() + "，请统一");
            }
        }
    }
}
