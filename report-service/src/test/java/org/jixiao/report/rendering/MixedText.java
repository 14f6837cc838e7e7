package org.jixiao.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;

/** A long report that nobody would write. */
final class MixedText {

    private MixedText() {}

    /** Chinese, words, figures and signs in every neighbourhood; the same for the same seed. */
    static Document of(int seed) {
        var random = new Random(seed);
        var words = List.of(
                "绩效",
                "自评",
                "预算",
                "执行",
                "项",
                "的",
                "藁城区",
                "群众",
                "2025年",
                "219.86万元",
                "78.70%",
                "（含",
                "）",
                "“",
                "”",
                "《",
                "》",
                "，",
                "。",
                "；",
                "、",
                "：",
                "——",
                "……",
                "PDF",
                "GB/T 9704-2012",
                "≥2607户",
                "№7",
                "喆",
                "堃",
                "1,730,300.00元",
                "！",
                "？");
        var blocks = new ArrayList<Block>();
        for (var paragraph = 0; paragraph < 60; paragraph++) {
            var text = new StringBuilder("正文");
            var length = 20 + random.nextInt(300);
            while (text.length() < length) {
                var word = words.get(random.nextInt(words.size()));
                var sign = word.length() == 1 && !Character.isIdeographic(word.charAt(0));
                // Three signs beside each other are no text.
                text.append(sign && !Character.isIdeographic(text.charAt(text.length() - 1)) ? "区县" : word);
            }
            if (paragraph % 7 == 0) {
                blocks.add(new Heading(1 + paragraph % 4, "部门基本情况"));
            }
            blocks.add(Paragraph.of(text + "。"));
        }
        return SampleReports.of(blocks);
    }
}
