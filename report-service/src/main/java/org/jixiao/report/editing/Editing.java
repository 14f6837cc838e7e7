package org.jixiao.report.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.report.editing.EditProse.Answer;
import org.jixiao.report.editing.EditProse.Edit;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.ProseText;
import org.jixiao.report.narrative.TemplateFault;
import org.jixiao.report.prose.ProseFinding;
import org.jixiao.report.prose.ProseRule;
import org.jixiao.report.prose.Signs;

/** Puts edits into a narrative; what is wrong with any of them is told at once. */
final class Editing {

    /** Of all edits together, as they were typed. */
    private static final int MOST = 65_536;

    private static final String DEMONSTRATION = "【演示数据】";

    private final Narrative written;
    private final ProseText prose;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, Placed> placed = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Where a block of the result comes from. */
    private record Placed(String pointer, int edit, List<Answer> answers) {}

    private Editing(Narrative written, ProseText prose) {
        this.written = written;
        this.prose = prose;
    }

    static Editing of(EditProse request, Narrative written, ProseText prose) {
        var editing = new Editing(written, prose);
        editing.apply(request.edits());
        editing.refuseFaults();
        return editing;
    }

    Narrative narrative() {
        return new Narrative(written.title(), blocks);
    }

    private void apply(List<Edit> edits) {
        if (length(edits) > MOST) {
            fault("/edits", "Size", "改动合计不得超过 " + MOST + " 字，请只改写需要改写的段");
            return;
        }
        var byBlock = new HashMap<Integer, Integer>();
        for (var index = 0; index < edits.size(); index++) {
            if (byBlock.put(edits.get(index).block(), index) != null) {
                fault("/edits/" + index + "/block", "Unique", "同一段只能有一项改动，请合并");
            }
            allow(index, edits.get(index));
        }
        for (var block = 0; block < written.blocks().size(); block++) {
            var index = byBlock.get(block);
            if (index == null) {
                blocks.add(written.blocks().get(block));
            } else {
                put(index, edits.get(index), written.blocks().get(block));
            }
        }
    }

    private static int length(List<Edit> edits) {
        return edits.stream()
                .mapToInt(edit -> (edit.text() == null ? 0 : edit.text().length())
                        + (edit.added() == null
                                ? 0
                                : edit.added().stream().mapToInt(String::length).sum()))
                .sum();
    }

    private void allow(int index, Edit edit) {
        var pointer = "/edits/" + index;
        if (edit.block() >= written.blocks().size()) {
            fault(pointer + "/block", "Block", "原文没有第 " + edit.block() + " 段，请重新读取正文");
            return;
        }
        var block = written.blocks().get(edit.block());
        if (edit.text() == null && edit.added() == null) {
            fault(pointer, "Edit", "请写明改写的文字或增加的段");
        }
        if (edit.text() != null && (!block.kind().isProse() || block.text().startsWith(DEMONSTRATION))) {
            fault(pointer + "/block", "Block", "第 " + edit.block() + " 段由模板规定，不能改写；只能改写正文段落");
        }
        if (edit.added() != null && !block.kind().mayBeFollowedByProse()) {
            fault(pointer + "/block", "Block", "第 " + edit.block() + " 段之后不能加段");
        }
    }

    private void put(int index, Edit edit, Block block) {
        var pointer = "/edits/" + index;
        if (edit.text() == null || block.text() == null) {
            blocks.add(block);
        } else {
            add(index, pointer + "/text", edit, () -> prose.replaced(block, edit.text()), edit.text());
        }
        if (edit.added() != null) {
            for (var paragraph = 0; paragraph < edit.added().size(); paragraph++) {
                var words = edit.added().get(paragraph);
                add(index, pointer + "/added/" + paragraph, edit, () -> prose.added(words), words);
            }
        }
    }

    private void add(int index, String pointer, Edit edit, Supplier<Block> block, String words) {
        var harmful = Signs.harmful(blocks.size(), words);
        harmful.forEach(finding -> fault(pointer, finding.rule().name(), finding.message()));
        try {
            if (harmful.isEmpty()) {
                var told = block.get();
                if (told.text().isBlank()) {
                    fault(pointer, "NotBlank", "段落不能为空");
                }
                placed.put(
                        blocks.size(), new Placed(pointer, index, edit.answers() == null ? List.of() : edit.answers()));
                blocks.add(told);
            }
        } catch (TemplateFault unresolved) {
            fault(pointer, "Token", unresolved.getMessage());
        }
    }

    /** What is refused at once, and answers to what nobody asked. */
    void require(List<ProseFinding> findings) {
        for (var finding : findings) {
            if (finding.rule().weight() == ProseRule.Weight.REFUSED && placed.containsKey(finding.block())) {
                fault(placed.get(finding.block()).pointer(), finding.rule().name(), finding.message());
            }
        }
        var asked = new HashSet<String>();
        findings.stream()
                .filter(finding -> placed.containsKey(finding.block()))
                .forEach(finding -> asked.add(placed.get(finding.block()).edit() + " " + finding.written()));
        placed.values().forEach(place -> place.answers().stream()
                .filter(answer -> !asked.contains(place.edit() + " " + answer.written()))
                .forEach(answer -> fault(
                        "/edits/" + place.edit() + "/answers", "Answer", "此处没有手写的“" + answer.written() + "”，请删去这条说明")));
        refuseFaults();
    }

    /** Why a figure was typed; null where that has not been said. */
    String reason(ProseFinding finding) {
        var place = placed.get(finding.block());
        if (place == null || finding.rule().weight() != ProseRule.Weight.ANSWERED) {
            return null;
        }
        return place.answers().stream()
                .filter(answer -> answer.written().equals(finding.written()))
                .map(Answer::reason)
                .findFirst()
                .orElse(null);
    }

    int open(List<ProseFinding> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.rule().weight() == ProseRule.Weight.ANSWERED && reason(finding) == null)
                .count();
    }

    private void fault(String pointer, String rule, String zh) {
        var fault = new Fault(pointer, rule, new Text(zh, "This edit cannot be taken; the rules are in docs/prose.md"));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(List.copyOf(faults));
        }
    }
}
