package org.jixiao.report.prose;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Figures that were written by hand, in digits or in Chinese numerals. The reader of figures of the report check is
 * not used: it looks for figures that can be compared and passes over years, codes and 万元; here each digit counts.
 */
final class TypedFigures {

    /** Titles and numbers of documents: 《…》, 〔2024〕5号. */
    private static final Pattern CITATION = Pattern.compile("《[^《》]{0,200}》|〔\\d{4}〕第?\\d{1,6}号");

    private static final Pattern DIGITS =
            Pattern.compile("\\p{Nd}(?:[\\p{Nd},.．]*\\p{Nd})?[%％‰]?|[\\p{No}\\p{Nl}&&[^①-⒛〇]]");

    private static final String FIRST = "零〇一二三四五六七八九十两廿卅壹贰叁肆伍陆柒捌玖拾";
    private static final String NUMERAL =
            "(?:[" + FIRST + "][" + FIRST + "百千万亿佰仟]{0,20}|[几数上][十百千万亿]{1,4})(?:点[" + FIRST + "]{1,6})?";

    private static final String COUNTED =
            "人次|户次|课时|小时|分钟|公里|平方米|立方米|公斤|街道|社区|个|项|名|户|人|家|所|场|次|批|辆|台|套|件|条|份|座|处|元|角|倍|天|日|年"
                    + "|周|岁|亩|米|吨|斤|村|镇|乡|类|种|期|轮|位|篇|块|株|头|只|间|栋|支|册|组|例|张|分(?!之)|万(?!元)";

    private static final Pattern QUANTITY = Pattern.compile("[百千万]分之[" + FIRST + "百千点]{1,12}|[" + FIRST + "]{1,8}分之["
            + FIRST + "]{1,8}|(?<![第初其之唯统同专])" + NUMERAL + "[多余来几]?(?:成(?![为立果效员绩本功熟长就都人品分形套])|" + COUNTED + ")");

    /** Set expressions in which a numeral counts nothing. */
    private static final List<Pattern> IDIOMS = Stream.of(
                    "[“\"]?十[一二三四五六七][\"”]?五",
                    "[两二三四五六七八九十]个(?:确立|维护|意识|自信|全面|确保|务必|坚持|方面|环节|阶段|层面|维度|结合|转变|到位|统筹|部分|步骤|服务)",
                    "一[\\p{IsHan}]一[\\p{IsHan}]",
                    "(?<![" + FIRST + "百千万亿])一(?:个|批|套|种|类|位|项|条|件|年(?=来|度|以来)|次性|家人|日(?:游|制))",
                    "(?<![" + FIRST + "百])十分(?!之)|八项规定|六项纪律|千家万户|百年(?:大计|未有)|百日|第[" + FIRST + "百千]{1,8}[\\p{IsHan}]",
                    "[一二三四]季度|(?<![" + FIRST + "])(?:十[一二]?|[一二三四五六七八九])月(?:份|底|初|末|[上中下]旬)?")
            .map(Pattern::compile)
            .toList();

    private TypedFigures() {}

    static void check(ProseSpan span, Consumer<ProseFinding> findings) {
        var words = blank(span.text(), CITATION);
        tell(words, DIGITS, span, ProseRule.L1, findings);
        for (var idiom : IDIOMS) {
            words = blank(words, idiom);
        }
        tell(words, QUANTITY, span, ProseRule.L2, findings);
    }

    private static void tell(
            String words, Pattern pattern, ProseSpan span, ProseRule rule, Consumer<ProseFinding> findings) {
        var found = pattern.matcher(words);
        while (found.find()) {
            findings.accept(span.finding(
                    rule,
                    found.start(),
                    found.end(),
                    (rule == ProseRule.L1 ? "此处手写了数字“" : "此处用汉字写了数量“")
                            + found.group()
                            + "”，请改为引用快照的 {{fact …}}，确无可引的，提交前写明理由"));
        }
    }

    private static String blank(String words, Pattern pattern) {
        return pattern.matcher(words)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }
}
