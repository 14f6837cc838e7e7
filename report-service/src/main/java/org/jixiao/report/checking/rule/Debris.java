package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.text.Patterns;

/** What a word processor leaves behind, and signs that no Chinese sentence has. */
final class Debris implements Rule {

    private static final String LEFT =
            "\\[bookmark：[^\\]]*\\]|_GoBack|错误！(?:未找到|未定义)[^，。]{0,12}|Error！|HYPERLINK|MERGEFORMAT|PAGEREF|_Toc\\d+|<[a-zA-Z/][^>]{0,40}>|&(?:nbsp|lt|gt|amp)；";

    @Override
    public String id() {
        return "C25";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.sentences().forEach(sentence -> {
            var debris = Patterns.of(LEFT).matcher(sentence.text());
            while (debris.find()) {
                findings.error(
                        Kind.TEMPLATE_DEBRIS,
                        sentence.place(debris.start(), debris.end()),
                        List.of(),
                        "“" + debris.group() + "”是排版软件留下的内容，请删除");
            }
        });
        for (var passage : reading.source().paragraphs()) {
            var full = Patterns.of("(?<=[\\u4e00-\\u9fa5])\\. *$").matcher(passage.plain());
            if (full.find()) {
                findings.warning(
                        Kind.WORDING,
                        org.jixiao.report.checking.text.Place.in(passage, full.start(), full.end()),
                        List.of(),
                        "句末用了英文句点，请改为“。”");
            }
            var twice = Patterns.of("(的的|了了|为为|是是|和和|及及|通过通过|进行进行|完成完成|项目项目|资金资金|[，。；：、]{2,})")
                    .matcher(passage.plain());
            if (twice.find() && !reading.damage().isLikely()) {
                findings.warning(
                        Kind.WORDING,
                        org.jixiao.report.checking.text.Place.in(passage, twice.start(), twice.end()),
                        List.of(),
                        "“" + twice.group() + "”重复，请删去一个");
            }
        }
    }
}
