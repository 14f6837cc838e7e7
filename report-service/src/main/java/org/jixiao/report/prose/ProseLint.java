package org.jixiao.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jixiao.report.narrative.Narrative;

/** What is wrong with the prose of a narrative, block by block as it is read, and rule by rule within a block. */
public final class ProseLint {

    private final QuotedUnits units;
    private final IntPredicate printable;
    private final Set<Narrative.Block> written;
    private final Optional<LastYearsText> lastYear;

    /**
     * @param units of measure of the facts, by their digests
     * @param written the narrative before anybody edited it
     */
    public ProseLint(
            Map<String, String> units, IntPredicate printable, Narrative written, Optional<Narrative> lastYear) {
        this.units = new QuotedUnits(units);
        this.printable = printable;
        this.written = Set.copyOf(written.blocks());
        this.lastYear = lastYear.map(text -> new LastYearsText(text, written));
    }

    public List<ProseFinding> of(Narrative narrative) {
        var findings = new ArrayList<ProseFinding>();
        for (var index = 0; index < narrative.blocks().size(); index++) {
            var block = narrative.blocks().get(index);
            if (block.text() != null) {
                check(index, block, findings);
            }
        }
        return findings;
    }

    private void check(int index, Narrative.Block block, List<ProseFinding> findings) {
        findings.addAll(Signs.unprintable(index, block.text(), printable));
        if (block.kind().isProse() && !written.contains(block)) {
            units.check(index, block, findings::add);
        }
        var spans = ProseSpan.of(index, block);
        if (!spans.isEmpty()) {
            spans.forEach(span -> TypedFigures.check(span, findings::add));
            lastYear.ifPresent(text -> text.check(index, block, spans, findings::add));
            findings.addAll(PersonalNumbers.in(index, block.text()));
        }
    }
}
