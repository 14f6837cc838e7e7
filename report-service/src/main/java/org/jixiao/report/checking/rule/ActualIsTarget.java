package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.form.Scored;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Plain;

/** An actual value that is the target's own words, bound and all: ≥95% was not measured, it was copied. */
final class ActualIsTarget implements Rule {

    private static final String BOUND = "^ *(?:[≥≤><]|不低于|不少于|不超过|不高于|大于|小于|大于等于)|以上$|以下$|以内$";

    @Override
    public String id() {
        return "C21";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (var row : reading.form().rows()) {
            var actual = Plain.of(row.actual()).strip();
            if (Patterns.found(BOUND, actual) && Patterns.found("\\d", actual)) {
                tell(row, actual, findings);
            }
        }
        reading.prose().forEach(sentence -> {
            var found =
                    Patterns.of("实际(?:完成)?值?(?:为|：|完成)? ?([≥≤]|不低于|不少于) ?\\d").matcher(sentence.text());
            while (found.find()) {
                findings.error(
                        Kind.ACTUAL_IS_TARGET,
                        sentence.place(found.start(), found.end()),
                        List.of(found.group()),
                        "实际完成值写成“" + found.group(1) + "……”，是照抄目标值，请填实际的数值");
            }
        });
    }

    private static void tell(Scored row, String actual, Findings findings) {
        findings.add(
                actual.equals(Plain.of(row.target()).strip()),
                Kind.ACTUAL_IS_TARGET,
                row.place(),
                List.of("目标 " + row.target(), "完成 " + row.actual()),
                "“" + row.label() + "”的实际完成值写“" + actual + "”，是照抄目标值，请填实际的数值");
    }
}
