package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.report.checking.form.Group;
import org.jixiao.report.checking.form.Scored;

/**
 * Weights: the rows under 产出指标(50分) come to 50, and all come to 100. A heading may count the one after it as its own
 * (产出 30 = 20 + 成本 10), and a shortened table may leave rows out, so only what exceeds, or is complete, is an error.
 */
final class Weights implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "C09";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var groups = reading.form().groups().stream()
                .filter(group -> group.weight().intValue() <= 100)
                .toList();
        var rows = reading.form().rows().stream()
                .filter(row -> row.weight() != null)
                .toList();
        groups(groups, findings);
        rows(reading, rows, findings);
    }

    /** Weights of the headings: some choice of them that leaves nested ones out comes to 100 (or 90 beside the execution). */
    private static void groups(List<Group> groups, Findings findings) {
        var first = groups.stream()
                .filter(group -> group.label().matches(".*(?:指标|情况|管理|决策|产出|效益|过程|投入|满意度|执行率?|效果|项目立项)"))
                .toList();
        if (first.size() < 3 || first.size() > 12) {
            return;
        }
        var sum = first.stream().map(Group::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var sums = sums(first);
        var whole = List.of("100", "90", "80").stream().map(BigDecimal::new).anyMatch(sums::contains);
        if (!whole && sum.compareTo(new BigDecimal("85")) > 0 && sum.compareTo(new BigDecimal("130")) < 0) {
            findings.error(
                    Kind.WEIGHT_SUM_MISMATCH,
                    first.get(0).place(),
                    List.of("Σ " + Reading.text(sum), "100"),
                    "各类指标的分值合计为" + Reading.text(sum) + "分，不是100分，请核对分值");
        }
    }

    /** Every sum that some of the headings come to; numbers stay few, for a sum is at most 100. */
    private static Set<BigDecimal> sums(List<Group> groups) {
        Set<BigDecimal> sums = new HashSet<>(List.of(BigDecimal.ZERO));
        for (var group : groups) {
            var next = new HashSet<>(sums);
            for (var sum : sums) {
                var more = sum.add(group.weight()).stripTrailingZeros();
                if (more.compareTo(HUNDRED) <= 0) {
                    next.add(new BigDecimal(more.toPlainString()));
                }
            }
            sums = next;
        }
        return sums;
    }

    private static void rows(Reading reading, List<Scored> rows, Findings findings) {
        for (var block : rows.stream().map(Scored::block).distinct().toList()) {
            var own = rows.stream().filter(row -> row.block() == block).toList();
            var lines = reading.form().executions().stream()
                    .filter(line -> line.weight() != null
                            && line.block() == block
                            && line.weight().intValue() <= 30)
                    .limit(1)
                    .toList();
            var sum = own.stream().map(Scored::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            var money = lines.stream().map(line -> line.weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
            var choices = new ArrayList<>(List.of(sum, sum.add(money)));
            if (own.stream().anyMatch(Scored::isExecution)) {
                choices.remove(1);
            }
            var over = choices.get(0).compareTo(HUNDRED) > 0 && choices.get(0).compareTo(new BigDecimal("130")) < 0;
            if (over
                    && own.size() >= 5
                    && own.stream().noneMatch(row -> row.label().matches(".*(?:合计|小计|指标)$"))) {
                findings.error(
                        Kind.WEIGHT_SUM_MISMATCH,
                        own.get(0).place(),
                        List.of("Σ " + Reading.text(sum), "100"),
                        "各指标分值合计为" + Reading.text(sum) + "分，超过100分，请核对分值");
            }
        }
    }
}
