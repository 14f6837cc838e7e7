package org.jixiao.report.checking.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Place;

/** 1. 2. 3. at the beginning of paragraphs that follow one another: none twice, none left out. */
final class ItemNumbers implements Rule {

    private static final Pattern ITEM = Pattern.compile("^ *(\\d{1,2})(?:[、．]|\\.(?!\\d)|）)");

    @Override
    public String id() {
        return "C36";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var last = 0;
        for (var passage : reading.source().paragraphs()) {
            var item = ITEM.matcher(passage.plain());
            // 1、部门项目□ 2、专项☑: boxes to tick are no items.
            if (!item.find() || passage.plain().matches("(?s).*[□☑☐√■].*")) {
                // Text under an item belongs to it; a heading of a higher level ends the list.
                last = Pattern.compile("^ *(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第)")
                                .matcher(passage.plain())
                                .find()
                        ? 0
                        : last;
                continue;
            }
            var number = Integer.parseInt(item.group(1));
            if (last > 0 && number == last) {
                tell(reading, passage, item.end(), true, "序号“" + item.group().strip() + "”重复，请重新编号", findings);
            } else if (last > 0 && number > last + 1 && number < last + 4) {
                tell(
                        reading,
                        passage,
                        item.end(),
                        false,
                        "序号从" + last + "跳到“" + item.group().strip() + "”，请核对是否漏项",
                        findings);
            }
            last = number;
        }
    }

    private static void tell(
            Reading reading, Passage passage, int end, boolean certain, String message, Findings findings) {
        findings.add(
                certain && !reading.damage().isLikely(), Kind.NUMBERING, Place.in(passage, 0, end), List.of(), message);
    }
}
