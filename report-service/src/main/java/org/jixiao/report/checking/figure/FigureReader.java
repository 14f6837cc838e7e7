package org.jixiao.report.checking.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Patterns;

/** Finds the figures of a sentence or a cell. */
public final class FigureReader {

    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    /** 18 189万元: groups of three behind a Chinese word, before a unit of money. */
    private static final String SPACED = "(?<=[\\u4e00-\\u9fa5、])\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?= ?(?:亿|万|千)?元)";

    private static final String COUNTED = "人次|户次|场次|批次|台次|班次|件次|课时|公里|千米|平方米|平方公里|立方米|公顷|千瓦|公斤|吨公里"
            + "|[人户个项名家辆台套亩米吨次件份所座场期天条篇处支批只头张间栋幢册本盏棵株对岁月年届村镇街车位组队站点类款种级片块笔枚艘架匹桶箱瓶盒袋卷例床]"
            + "|小时|分钟|篇次|宗|起|卡|券|眼|孔|口|道|段|面|根|艘次|万斤|斤|升|度|℃";

    private static final String MONEY = "万亿元|亿元|千万元|百万元|万元|千元|百元|元|万(?=[，。；、）/ ]|$)|亿(?=[，。；、）]|$)";

    private static final Pattern FIGURE = Pattern.compile("(?<bound>不低于|不少于|不超过|不高于|大于等于|小于等于|≥|≤|>=|<=|>|<|=)? ?"
            + "(?<about>大约|约|近|超过|逾|超)? ?"
            + "(?<![\\d.])(?<minus>-(?=\\d))?(?:(?<number>" + SPACED + "|" + NUMBER + ")|百分之(?<percent>["
            + ChineseNumber.SIGNS
            + "点]+)|(?<chinese>(?<![第初其之唯统同" + ChineseNumber.SIGNS + "])[" + ChineseNumber.SIGNS
            + "]{1,9})(?=多?余?(?:个|项|名|户|人(?![^0-9]{0,2}[均民员才大])|家(?!庭)|大(?:类|项|方面|工程)|类|所|场|次(?!性)|批|辆|台|套|件|条|份|座|处)))"
            + " ?(?<vague>余|多|来|几)? ?"
            + "(?<unit>(?:" + MONEY + ")(?<per> ?/ ?(?:[\\u4e00-\\u9fa5]{1,3}|㎡)(?:[·./每][\\u4e00-\\u9fa5]{1,2})?)?"
            + "|%|‰|个?百分点|分(?![钟之别配析布项类为管局部行公支级批散解工期红歧摊担清享])|(?<scale>万|亿)?(?<counted>" + COUNTED + ")(?![均])|万|亿)?"
            + "(?<around> ?(?:左右|上下|以上|以下|以内|余元))?");

    private static final Map<String, Integer> TENS = Map.ofEntries(
            Map.entry("万亿元", 12),
            Map.entry("亿元", 8),
            Map.entry("千万元", 7),
            Map.entry("百万元", 6),
            Map.entry("万元", 4),
            Map.entry("千元", 3),
            Map.entry("百元", 2),
            Map.entry("元", 0),
            Map.entry("万", 4),
            Map.entry("亿", 8));

    /** No amount of a department has more digits; a row of more is a code, or harm. */
    private static final int LONGEST = 16;

    private FigureReader() {}

    public static List<Figure> read(String plain) {
        var figures = new ArrayList<Figure>();
        var found = FIGURE.matcher(Mask.of(plain));
        while (found.find()) {
            var figure = figure(found, plain);
            if (figure != null) {
                figures.add(figure);
            }
        }
        figures.sort(Comparator.comparingInt(Figure::from));
        return figures;
    }

    private static Figure figure(Matcher found, String plain) {
        var number = number(found);
        if (number == null) {
            return null;
        }
        var unit = found.group("unit") == null ? "" : found.group("unit").strip();
        var chinese = found.group("chinese") != null;
        if (chinese && unit.isEmpty()) {
            return null;
        }
        var measure = found.group("percent") != null ? Measure.PERCENT : measure(found, unit, plain);
        var tens = tens(found, unit, measure);
        var from = Math.max(0, start(found));
        return new Figure(
                number.scaleByPowerOfTen(tens).stripTrailingZeros().add(BigDecimal.ZERO),
                BigDecimal.ONE.scaleByPowerOfTen(tens - Math.max(number.scale(), 0)),
                measure,
                unit,
                measure == Measure.COUNT ? noun(found, unit) : "",
                bound(found),
                found.group("about") != null
                        || found.group("vague") != null
                        || around(found).matches("左右|上下|余元"),
                from,
                found.end("around") >= 0 ? found.end("around") : found.end(),
                plain.substring(from, found.end()).strip());
    }

    private static int start(Matcher found) {
        for (var group : List.of("minus", "number", "chinese")) {
            if (found.start(group) >= 0) {
                return found.start(group);
            }
        }
        return found.start("percent") - 3;
    }

    private static String around(Matcher found) {
        return found.group("around") == null ? "" : found.group("around").strip();
    }

    private static BigDecimal number(Matcher found) {
        if (found.group("number") != null) {
            var digits = found.group("number").replaceAll("[, ]", "");
            if (digits.length() > LONGEST) {
                return null;
            }
            return new BigDecimal(found.group("minus") == null ? digits : "-" + digits);
        }
        var chinese = found.group("percent") != null ? found.group("percent") : found.group("chinese");
        return ChineseNumber.value(chinese);
    }

    private static String bound(Matcher found) {
        var written = found.group("bound") == null ? "" : found.group("bound");
        if (written.isEmpty()) {
            return switch (around(found)) {
                case "以上" -> "≥";
                case "以下", "以内" -> "≤";
                default -> "";
            };
        }
        return switch (written) {
            case "不低于", "不少于", "≥", ">=", "大于等于" -> "≥";
            case "不超过", "不高于", "≤", "<=", "小于等于" -> "≤";
            default -> written;
        };
    }

    private static Measure measure(Matcher found, String unit, String plain) {
        if (found.group("per") != null) {
            return Measure.PRICE;
        }
        if (TENS.containsKey(unit) && !(unit.length() == 1 && !unit.equals("元") && !moneyAround(found, plain))) {
            return Measure.MONEY;
        }
        return switch (unit) {
            case "%", "‰" -> Measure.PERCENT;
            case "个百分点", "百分点" -> Measure.POINTS;
            case "分" -> Measure.SCORE;
            case "" -> Measure.BARE;
            default -> Measure.COUNT;
        };
    }

    /** 173.03万 is money where money is spoken of. */
    private static boolean moneyAround(Matcher found, String plain) {
        var before = plain.substring(Math.max(0, found.start() - 20), found.start());
        return Patterns.found("支出|收入|预算|资金|经费|投入|拨款|补助|金额|[结转余到位]{2}", before);
    }

    private static int tens(Matcher found, String unit, Measure measure) {
        if (measure == Measure.PRICE) {
            return TENS.get(Patterns.of(" ?/").split(unit)[0].strip());
        }
        if (found.group("scale") != null) {
            return TENS.get(found.group("scale"));
        }
        return unit.equals("‰") ? -1 : TENS.getOrDefault(unit, 0);
    }

    private static String noun(Matcher found, String unit) {
        return found.group("counted") == null ? unit : found.group("counted");
    }
}
