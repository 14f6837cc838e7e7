package org.jixiao.report.checking.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Place;

/** Text of another report: beneficiaries who are in no other sentence, another county, a paragraph that stands twice. */
final class CopiedText implements Rule {

    private static final Pattern SATISFIED =
            Pattern.compile("(?:群众|公众)?(?:及|和|、)?([\\u4e00-\\u9fa5]{2,5}?)(?:群体|家庭|对象)?(?:对[^，。；]{0,12})?(?:的)?满意度");
    /** Who may be satisfied, and what in a report shows that it is about them. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("残疾人", "残疾|残联|康复|助残"),
            Map.entry("老年人", "老"),
            Map.entry("农民", "农|村|种植|养殖"),
            Map.entry("农户", "农|村|种植|养殖|户"),
            Map.entry("退役军人", "退役|优抚|军"),
            Map.entry("企业", "企业|经济|营商|工业|市场|商"),
            Map.entry("游客", "游"),
            Map.entry("贫困户", "贫"),
            Map.entry("失独", "计生|计划生育"),
            Map.entry("纳税人", "税"),
            Map.entry("参保人", "保"),
            Map.entry("考生", "考"),
            Map.entry("渔民", "渔"),
            Map.entry("牧民", "牧"),
            Map.entry("乘客", "交通|运输|公交|客运"),
            Map.entry("驾驶员", "交通|运输|路|车"),
            Map.entry("读者", "图书|阅|读"),
            Map.entry("运动员", "体育|运动"),
            Map.entry("孕产妇", "妇|孕|计生"),
            Map.entry("学生", "学|教|校|生源"),
            Map.entry("患者", "医|病|卫生|诊"),
            Map.entry("村民", "村|乡|镇|农"));

    private static final Pattern PLACE_NAME = Pattern.compile(
            "(?<![\\u4e00-\\u9fa5])([\\u4e00-\\u9fa5]{2,3}(?:县|市|区))(?=财政|人民政府|卫|教育|民政|农业|医保|住建|交通|水利|文|残联|计划|人社|公安|审计|发改|林业|统计|机关|委|局)");
    /** Whose performance or spending is told. */
    private static final Pattern OWNER = Pattern.compile(
            "([\\u4e00-\\u9fa5]{2,10}(?:局|委|委员会|中心|联合会|协会|办公室|学校|医院|院))(?:机关)?(?:20\\d\\d ?年度?)?(?:部门)?(?:整体支出|部门整体|绩效自评|项目支出绩效|部门预算绩效)");

    private static final Pattern TOWNSHIP =
            Pattern.compile("(?:县|区|市|^|[^\\u4e00-\\u9fa5])([\\u4e00-\\u9fa5]{2,4}(?:镇|乡))人民政府");
    private static final int LONG = 60;

    @Override
    public String id() {
        return "C27";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        strangers(reading, findings);
        owners(reading, findings);
        places(reading, findings);
        townships(reading, findings);
        twice(reading, findings);
    }

    private static void strangers(Reading reading, Findings findings) {
        for (var sentence : reading.sentences()) {
            var found = SATISFIED.matcher(sentence.text());
            while (found.find()) {
                for (var group : GROUPS.entrySet()) {
                    var elsewhere = reading.plain().replace(found.group(), "");
                    if (found.group().contains(group.getKey()) && !Patterns.found(group.getValue(), elsewhere)) {
                        findings.warning(
                                Kind.COPY_PASTE,
                                sentence.place(found.start(), found.end()),
                                List.of(),
                                "“" + found.group() + "”中的“" + group.getKey() + "”在全文别处没有出现，疑为套用其他项目的文字，请核对");
                    }
                }
            }
        }
    }

    /** The bureau of the heading, and the performance of another one. */
    private static void owners(Reading reading, Findings findings) {
        var heading = reading.plain().split("\n", 2)[0];
        var own = OWNER.matcher(heading);
        if (!own.find()) {
            return;
        }
        for (var sentence : reading.sentences()) {
            var found = OWNER.matcher(sentence.text());
            while (found.find()) {
                var name = found.group(1);
                if (!own.group(1).endsWith(name) && !heading.contains(name.substring(Math.max(0, name.length() - 4)))) {
                    findings.warning(
                            Kind.COPY_PASTE,
                            sentence.place(found.start(), found.end()),
                            List.of(),
                            "报告单位是“" + own.group(1) + "”，此处写“" + name + "”，疑为套用其他单位的文字，请核对");
                }
            }
        }
    }

    /** The county of the heading is named, and once another one of the same rank acts. */
    private static void places(Reading reading, Findings findings) {
        var heading = reading.plain().substring(0, Math.min(80, reading.plain().length()));
        var own = Pattern.compile("([\\u4e00-\\u9fa5]{2}(?:县|区))(?=[\\u4e00-\\u9fa5]*(?:局|委|镇|乡|中心|办|院|校|部|会|20))")
                .matcher(heading);
        if (!own.find()) {
            return;
        }
        var name = own.group(1);
        for (var sentence : reading.sentences()) {
            var found = PLACE_NAME.matcher(sentence.text());
            while (found.find()) {
                var other = found.group(1);
                if (other.charAt(other.length() - 1) == name.charAt(name.length() - 1)
                        && !heading.contains(other)
                        && !other.endsWith(name)
                        && !Patterns.found("全|各|本|我|成|对|在|为|我|于|是|至|到|该|外|两|郊|城|新|开发|示范|园|社", other)) {
                    findings.warning(
                            Kind.COPY_PASTE,
                            sentence.place(found.start(), found.end()),
                            List.of(),
                            "报告单位在“" + name + "”，此处写“" + other + "”，疑为套用其他单位的文字，请核对");
                }
            }
        }
    }

    /** Of two township governments that act in one report, the one that is named less is a stranger. */
    private static void townships(Reading reading, Findings findings) {
        var named = new TreeMap<String, List<Place>>();
        for (var sentence : reading.sentences()) {
            var found = TOWNSHIP.matcher(sentence.text());
            while (found.find()) {
                named.computeIfAbsent(found.group(1), name -> new ArrayList<>())
                        .add(sentence.place(found.start(1), found.end()));
            }
        }
        var own = named.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .filter(entry -> entry.getValue().size() >= 2);
        own.ifPresent(most -> named.forEach((name, places) -> {
            if (!name.equals(most.getKey())
                    && places.size() * 2 <= most.getValue().size()) {
                findings.warning(
                        Kind.COPY_PASTE,
                        places.get(0),
                        List.of(),
                        "报告单位是“" + most.getKey() + "人民政府”，此处写“" + name + "人民政府”，疑为套用其他单位的文字，请核对");
            }
        }));
    }

    private static void twice(Reading reading, Findings findings) {
        var seen = new HashMap<String, Passage>();
        for (var passage : reading.source().paragraphs()) {
            for (var part : parts(passage.plain())) {
                var before = seen.putIfAbsent(part, passage);
                if (before != null && before != passage) {
                    findings.warning(
                            Kind.COPY_PASTE,
                            Place.in(
                                    passage,
                                    passage.plain().indexOf(part),
                                    passage.plain().indexOf(part) + part.length()),
                            List.of(),
                            "这段文字与第" + before.paragraph() + "段完全相同，请核对是否重复或套用");
                }
            }
        }
    }

    private static List<String> parts(String plain) {
        var parts = new ArrayList<String>();
        for (var part : plain.split("。")) {
            if (part.strip().length() >= LONG) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
