package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;

/** How many are said, and how many are named: 事业单位10个，即……; ……等十三个三级指标. */
final class ListCounts implements Rule {

    private static final String COUNTED = "[个项名家类种所处支大条方面次]+";
    private static final String OPENS =
            "^[\\u4e00-\\u9fa5“”]{0,12}?(?:，|：|，?即：?|，?分别(?:为|是)：?|，?包括：?|，?具体(?:为|是|包括)：?|（|——?)(?!其中)";

    @Override
    public String id() {
        return "C04";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> reading.claims(sentence).forEach(claim -> {
            var figure = claim.figure();
            if (figure.measure() == Measure.COUNT
                    && figure.isExact()
                    && figure.noun().matches(COUNTED)
                    && figure.value().compareTo(BigDecimal.ONE) > 0
                    && figure.value().intValue() <= 60) {
                if (!before(claim, findings)) {
                    after(claim, findings);
                }
            }
        }));
    }

    /** 甲、乙、丙等三个…: 等 before the number closes the list. */
    private static boolean before(Claim claim, Findings findings) {
        var lead = claim.lead();
        var list = lead.replaceFirst("等?(?:共|共计|这)?$", "");
        var closed = lead.matches(".*等(?:共|这)?$");
        var from = Math.max(Math.max(list.lastIndexOf('，'), list.lastIndexOf('：')), list.lastIndexOf('。'));
        var items = items(begin(withoutOwnWord(list.substring(from + 1))));
        if (items.size() < 2 || !closed && !lead.endsWith(items.get(items.size() - 1))) {
            return false;
        }
        // 甲、乙等6个: what goes before 等 may be examples, but never more than there are.
        if (!closed || items.size() > claim.figure().value().intValue()) {
            compare(claim, items, findings);
        }
        return true;
    }

    /** 九个二级指标；甲、乙；丙等十三个…: what was counted last stands before the first mark, and is no item. */
    private static String withoutOwnWord(String list) {
        var mark = list.indexOf('；');
        return mark >= 0 && !list.substring(0, mark).contains("、") ? list.substring(mark + 1) : list;
    }

    private static String begin(String list) {
        return list.replaceFirst("^.*(?:包括|包含|分为|即|有|设立?|下设|形成|涵盖|分别为|分别是|对)(?=[^、]{2,}、)", "");
    }

    private static void after(Claim claim, Findings findings) {
        var tail = claim.tail();
        var opening = Patterns.of(OPENS).matcher(tail);
        if (!opening.find()) {
            return;
        }
        var list = tail.substring(opening.end()).replaceAll("（[^（）]*）", "").split("[。；）]|，(?![^，。；]*、)", 2)[0];
        var items = items(list);
        if (items.size() >= 2
                && !list.contains("等")
                && !Patterns.found("\\d", list)
                && opening.group().length() > 0
                && isList(opening.group(), list)
                && items.stream().allMatch(item -> item.length() <= 24)) {
            compare(claim, items, findings);
        }
    }

    /** After a mere comma 甲与乙 is a clause of its own as often as a list, and 情况如下 opens one that stands elsewhere. */
    private static boolean isList(String opening, String list) {
        return !list.strip().endsWith("如下") && (Patterns.found("[、；]", list) || !opening.matches("[^即分包具]*，"));
    }

    private static List<String> items(String list) {
        var items = new ArrayList<>(Arrays.stream(list.split("[、；，]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList());
        // 甲、乙和丙: only before the last item does the word part two; elsewhere it belongs to a name.
        if (!items.isEmpty()) {
            var last = items.remove(items.size() - 1);
            items.addAll(List.of(last.split("(?<=[\\u4e00-\\u9fa5]{2})(?:以及|和|及|与)(?=[\\u4e00-\\u9fa5]{2,})", 2)));
        }
        return items;
    }

    private static void compare(Claim claim, List<String> items, Findings findings) {
        var said = claim.figure().value().intValue();
        var least = (int)
                items.stream().filter(item -> !item.matches(".*(?:和|及|与).*")).count();
        if (items.size() == said || ambiguous(items, said)) {
            return;
        }
        if (Math.abs(items.size() - said) > Math.max(2, said / 3)) {
            return;
        }
        findings.add(
                least > 1,
                Kind.COUNT_MISMATCH,
                claim.place(),
                List.of(claim.figure().text(), "列出 " + items.size()),
                "文中称“" + claim.figure().text() + "”，逐个列出的是" + items.size() + "个（" + items.get(0) + "……"
                        + items.get(items.size() - 1) + "），请补齐或改正个数");
    }

    /** 和 within a name, or not: either reading that fits is taken. */
    private static boolean ambiguous(List<String> items, int said) {
        var joined = String.join("、", items);
        var fewer = joined.split("、").length;
        var more = joined.split("、|和|及|与").length;
        return said >= Math.min(fewer, items.size()) && said <= more && more != items.size();
    }
}
