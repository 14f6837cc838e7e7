package org.jixiao.report.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.report.checking.rule.PersonalData;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Quote;

/**
 * What keeps a public edition from going out (个人信息保护法 第25条, 第28条; 政府信息公开条例 第15条): numbers of persons,
 * a special category tied to a small place, a small count that stands in typed prose, where no token withholds it.
 */
final class Disclosure {

    private static final Pattern SPECIAL = Pattern.compile("失独|独生子女(?:死亡|伤残)|特殊家庭|艾滋|精神障碍|精神病|重度残疾|大病|孤儿|未成年");

    private static final Pattern PLACE =
            Pattern.compile("[\\p{IsHan}]{2,8}(?:村(?!民|级|委|干|宣)|村委会|社区|小区|小学|中学)|\\d+(?:号楼|单元|室)");

    private static final Pattern COUNT = Pattern.compile("(?<![\\d.．,，—-])(\\d)(户|名|人(?!民|员|才|次))");

    private static final Map<String, Text> SENTENCES = Map.of(
            "D1", new Text("此处有身份证件号码、电话或银行账号，公开的报告不得含个人信息，请删除", "A number of a person"),
            "D2", new Text("此处把特殊类别的家庭或人员与村、社区、学校等小范围连在一起，可以认出个人，请改为只写乡镇以上范围", "A special category at a small place"),
            "D3", new Text("此处手工填写了人数或户数很少的数字，公开后可能认出个人，请改用“少于” 的说法", "A small count that was typed"));

    private final int k;
    private final List<Fault> faults = new ArrayList<>();

    private Disclosure(int k) {
        this.k = k;
    }

    /** @param narrative the public edition; the pointers of the faults are pointers into it */
    static List<Fault> faults(Narrative narrative, int k) {
        var guard = new Disclosure(k);
        for (var block = 0; block < narrative.blocks().size(); block++) {
            guard.check("/blocks/" + block, narrative.blocks().get(block));
        }
        return List.copyOf(guard.faults);
    }

    private void check(String pointer, Narrative.Block block) {
        if (block.text() != null) {
            check(pointer + "/text", block.text(), block.quotes());
        }
        if (block.table() == null) {
            return;
        }
        for (var group = 0; group < block.table().groups().size(); group++) {
            var rows = block.table().groups().get(group);
            for (var row = 0; row < rows.size(); row++) {
                var cells = rows.get(row).cells();
                for (var cell = 0; cell < cells.size(); cell++) {
                    check(
                            pointer + "/table/groups/" + group + "/" + row + "/cells/" + cell + "/text",
                            cells.get(cell).text(),
                            cells.get(cell).quotes());
                }
            }
        }
    }

    private void check(String pointer, String text, List<Quote> quotes) {
        if (PersonalData.isIn(text)) {
            tell(pointer, "D1");
        }
        if (sentencesOf(text)
                .anyMatch(sentence -> SPECIAL.matcher(sentence).find()
                        && PLACE.matcher(sentence).find())) {
            tell(pointer, "D2");
        }
        if (hasTypedSmallCount(text, quotes == null ? List.of() : quotes)) {
            tell(pointer, "D3");
        }
    }

    private static java.util.stream.Stream<String> sentencesOf(String text) {
        return Pattern.compile("[。；！？\\n]").splitAsStream(text);
    }

    private boolean hasTypedSmallCount(String text, List<Quote> quotes) {
        return COUNT.matcher(text).results().anyMatch(count -> {
            var number = Integer.parseInt(count.group(1));
            return number > 0
                    && number < k
                    && !text.startsWith("少于", Math.max(0, count.start() - 2))
                    && quotes.stream().noneMatch(quote -> isStaff(quote) && covers(quote, count.start(1)));
        });
    }

    private static boolean isStaff(Quote quote) {
        return quote.token().contains("staff.");
    }

    private static boolean covers(Quote quote, int at) {
        return quote.from() <= at && at < quote.to();
    }

    private void tell(String pointer, String rule) {
        faults.add(new Fault(pointer, rule, SENTENCES.get(rule)));
    }
}
