package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** What a template left behind where words or figures belong: XX万元, ____, （请填写）. A name or year that was struck out is none. */
final class Placeholders implements Rule {

    private static final List<String> LEFT = List.of(
            "(?<![A-Za-z\\d×])[Xx×]{1,}(?:年度?(?![\\d])|[月日]|万?元|亿元|%|个|项目?|人次?|户|名|单位|部门|局|厅|分|县|市|区|镇|乡|街道|公司|次|条|平方米|率)",
            "[Xx×]{3,}|[*]{3,}",
            "[_＿]{2,}|（ *[_＿ ]+ *）",
            "（(?:请|此处|可|须|需|应)?(?:填写?|填报|注明|说明：|简述|概述|列明|描述)[^（）]{0,30}）",
            "[\\[【〔](?:请|此处|填|单位名称|项目名称|部门名称|年份|金额)[^\\]】〕]{0,20}[\\]】〕]",
            "（(?:单位名称|项目名称|部门名称|单位公章|盖章处)）|请在此(?:处|填)|此处(?:填写|省略|插入)|（?\\d{2,4}字(?:以内|左右)）?|结合自评情况，说明|对照年度目标，说明|待(?:补充|填写|定稿|核实后填)|(?:填报|编写)(?:说明|要求)[：]|示例[：]|样表|范文|模板");

    private static final String PRINTED = "(?:需|应|须)(?:单独)?(?:说明|注明)[^。]{0,24}（\\d{2,4}字";

    private static final String MASKED_NAME =
            "[张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤][Xx×*某]{1,2}";

    @Override
    public String id() {
        return "C10";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        // What a form asks for in print is no answer that was left out.
        reading.sentences().stream()
                .filter(sentence -> !sentence.has(PRINTED))
                .forEach(sentence -> LEFT.forEach(left -> check(reading, sentence, left, findings)));
    }

    private static void check(Reading reading, Sentence sentence, String left, Findings findings) {
        var found = Patterns.of(left).matcher(sentence.text());
        while (found.find()) {
            var before = sentence.text().substring(Math.max(0, found.start() - 2), found.start());
            var words = found.group();
            // 20xx年: somebody struck the year out afterwards; 3×5 and 100×200 are products.
            if (before.matches(".*\\d")
                    || Patterns.found(MASKED_NAME, before.replaceAll("^.", "") + words) && words.length() < 3) {
                continue;
            }
            findings.add(
                    !reading.damage().isLikely(),
                    Kind.PLACEHOLDER_LEFT,
                    sentence.place(found.start(), found.end()),
                    List.of(),
                    "“" + words + "”是模板留下的占位，请填写实际内容或删除");
        }
    }
}
