package org.jixiao.report.prose;

import java.util.Map;
import java.util.function.Consumer;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.Narrative.Quote;

/** The figure is the fact's, and the word behind it makes it another: 万元 behind yuan, 户 behind persons. */
final class QuotedUnits {

    private static final String SCALES = "十百千万亿";
    private static final String MEASURES = "元户人%％";

    /** By digest of the fact. */
    private final Map<String, String> units;

    QuotedUnits(Map<String, String> units) {
        this.units = units;
    }

    void check(int index, Block block, Consumer<ProseFinding> findings) {
        for (var quote : block.quotes()) {
            if (!quote.facts().isEmpty()) {
                var wrong = wrong(quote, block.text().substring(quote.to()));
                if (wrong != null) {
                    var to = Math.min(block.text().length(), quote.to() + 2);
                    findings.accept(new ProseFinding(
                            ProseRule.L3, index, quote.from(), to, block.text().substring(quote.from(), to), wrong));
                }
            }
        }
    }

    private String wrong(Quote quote, String behind) {
        var unit = units.getOrDefault(quote.facts().get(0), "");
        if (quote.token().endsWith(" wan")) {
            return behind.startsWith("万元") ? null : "{{" + quote.token() + "}} 以万元计，其后须写“万元”";
        }
        if (quote.token().endsWith(" yuan")) {
            return behind.startsWith("元") ? null : "{{" + quote.token() + "}} 以元计，其后须写“元”";
        }
        if (behind.isEmpty() || quote.token().endsWith(" words")) {
            return null;
        }
        var next = behind.substring(0, 1);
        if (SCALES.contains(next)) {
            return "{{" + quote.token() + "}} 之后的“" + next + "”改变了数值，请删去";
        }
        var measured = MEASURES.contains(next) && !quote.token().endsWith(" date");
        return measured && !unit.isEmpty() && !unit.contains(next)
                ? "{{" + quote.token() + "}} 的计量单位是“" + unit + "”，其后写的是“" + next + "”"
                : null;
    }
}
