package org.jixiao.report.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.report.document.Numbering;

/** Tells a template over a snapshot, block by block. */
final class Narrator {

    private static final int LONGEST_TITLE = 256;
    /** Of all blocks and rows: loops within loops over many projects must end somewhere. */
    private static final int MOST_PIECES = 20_000;

    private final List<Narrative.Block> blocks = new ArrayList<>();
    private final Numbering numbering = new Numbering();
    private int line;
    private int pieces;
    private TableBuilder table;

    static Narrative tell(ParsedTemplate template, JsonNode snapshot) {
        var narrator = new Narrator();
        var scope = Scope.over(snapshot, template.labels());
        try {
            template.nodes().forEach(node -> node.tell(narrator, scope));
        } catch (TemplateFault fault) {
            throw fault.line() > 0 ? fault : new TemplateFault(narrator.line, fault.getMessage());
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException unlike) {
            throw new TemplateFault(narrator.line, "所引的值无法按此格式书写");
        }
        var title = narrator.title();
        if (title.length() > LONGEST_TITLE) {
            throw new TemplateFault(narrator.line, "标题超过 " + LONGEST_TITLE + " 字");
        }
        return new Narrative(title, narrator.blocks);
    }

    Narrator at(int templateLine) {
        line = templateLine;
        return this;
    }

    void say(Kind kind, Phrase phrase, boolean continued, Scope scope) {
        if (table != null) {
            throw new TemplateFault(line, "表格之内只能有表头和行");
        }
        count();
        if (continued) {
            continueLast(phrase, scope);
            return;
        }
        if (kind == Kind.TITLE && !lastIs(Kind.TITLE)) {
            numbering.restart();
        }
        var spoken = phrase.speak(scope, 0);
        var number = kind.headingLevel() == 0 ? null : numbering.next(kind.headingLevel());
        blocks.add(new Narrative.Block(kind, number, spoken.text(), spoken.quotes(), null));
    }

    void beginTable(Node.Shape shape, Scope scope) {
        if (table != null) {
            throw new TemplateFault(line, "表格之内不能再有表格");
        }
        table = new TableBuilder(shape, scope);
    }

    void row(Node.Row row, Scope scope) {
        if (table == null) {
            throw new TemplateFault(line, "表头和行只能在表格之内");
        }
        count();
        table.row(row, scope);
    }

    private void count() {
        if (++pieces > MOST_PIECES) {
            throw new TemplateFault(line, "成文超过 " + MOST_PIECES + " 段（行）");
        }
    }

    void endTable() {
        blocks.add(new Narrative.Block(Kind.TABLE, null, null, List.of(), table.build()));
        table = null;
    }

    private void continueLast(Phrase phrase, Scope scope) {
        if (blocks.isEmpty() || lastIs(Kind.TABLE)) {
            throw new TemplateFault(line, "@+ 之前没有可接续的段落");
        }
        var last = blocks.remove(blocks.size() - 1);
        var spoken = phrase.speak(scope, last.text().length());
        var quotes = new ArrayList<>(last.quotes());
        quotes.addAll(spoken.quotes());
        blocks.add(new Narrative.Block(last.kind(), last.number(), last.text() + spoken.text(), quotes, null));
    }

    private boolean lastIs(Kind kind) {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == kind;
    }

    /** The lines of the first title. */
    private String title() {
        return blocks.stream()
                .dropWhile(block -> block.kind() != Kind.TITLE)
                .takeWhile(block -> block.kind() == Kind.TITLE)
                .map(Narrative.Block::text)
                .collect(Collectors.joining());
    }
}
