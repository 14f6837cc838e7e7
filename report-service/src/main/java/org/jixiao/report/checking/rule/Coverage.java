package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.text.Patterns;

/** 全部覆盖, 应保尽保: said of a whole whose size is nowhere told. */
final class Coverage implements Rule {

    private static final String CLAIM = "(?:(?:全部|全面|实现)覆盖|全覆盖|应保尽保|应助尽助|应享尽享|应补尽补|应救尽救)(?!率)";
    private static final String BASE =
            "应(?:保|补|助|享|发|救|覆盖|参保|投保)[^。，；尽]{0,10}\\d|符合条件的?[^。，；]{0,12}\\d|共有[^。，；]{0,12}\\d|总(?:户|人)数[^。，；]{0,4}\\d|全(?:县|区|市|镇|乡|村)[^。，；]{0,12}\\d[\\d,]*(?:户|人|名)[^。，；]{0,10}(?:全部|均)";

    @Override
    public String id() {
        return "C24";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        if (reading.has(BASE)) {
            return;
        }
        reading.prose().filter(sentence -> sentence.has(CLAIM)).findFirst().ifPresent(sentence -> {
            var found = Patterns.of(CLAIM).matcher(sentence.text());
            found.find();
            findings.warning(
                    Kind.CLAIM_WITHOUT_DENOMINATOR,
                    sentence.place(found.start(), found.end()),
                    List.of(),
                    "称“" + found.group() + "”而没有写应覆盖的总数，无法核对覆盖率，请补充符合条件的总户（人）数");
        });
    }
}
