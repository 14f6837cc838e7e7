package org.jixiao.report.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a template: one directive a line ({@code @p}, {@code @1}, {@code @each project in projects where funded},
 * {@code @if}, {@code @else}, {@code @end}, {@code @table}, {@code @head}, {@code @row}, {@code @label});
 * {@code @+} continues the block before it; lines that begin with # are remarks.
 */
final class TemplateParser {

    private static final Pattern EACH = Pattern.compile("(\\w+) in (.+)");

    private final List<String> lines;
    private final Map<String, String> labels = new HashMap<>();
    private int next;

    TemplateParser(String text) {
        lines = text.lines().toList();
    }

    ParsedTemplate parse() {
        try {
            var nodes = block();
            if (next < lines.size()) {
                throw new TemplateFault(0, "多余的 @end 或 @else");
            }
            return new ParsedTemplate(List.copyOf(nodes), Map.copyOf(labels));
        } catch (TemplateFault fault) {
            throw fault.line() > 0 ? fault : new TemplateFault(next + 1, fault.getMessage());
        }
    }

    /** Up to the end of the text, or to the @end or @else that closes the block, which is left for the caller. */
    private List<Node> block() {
        var nodes = new ArrayList<Node>();
        while (next < lines.size()) {
            var line = lines.get(next).strip();
            if (line.equals("@end") || line.equals("@else")) {
                return nodes;
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                directive(line, nodes);
            }
            next++;
        }
        return nodes;
    }

    private void directive(String line, List<Node> nodes) {
        var space = line.indexOf(' ');
        var word = space < 0 ? line : line.substring(0, space);
        var rest = space < 0 ? "" : line.substring(space + 1).strip();
        if (!word.startsWith("@")) {
            throw new TemplateFault(0, "行须以 @ 指令开头");
        }
        var number = next + 1;
        switch (word) {
            case "@label" -> label(rest);
            case "@each" -> nodes.add(each(number, rest));
            case "@if" -> nodes.add(condition(number, rest));
            case "@table" -> nodes.add(table(number, rest));
            case "@head", "@row" -> nodes.add(new Node.Row(number, word.equals("@head"), cells(rest)));
            case "@+" -> nodes.add(new Node.Statement(number, Kind.PARAGRAPH, Phrase.of(rest), true));
            default -> nodes.add(new Node.Statement(number, kind(word), Phrase.of(rest), false));
        }
    }

    private static Kind kind(String word) {
        return Kind.ofDirective(word.substring(1)).orElseThrow(() -> new TemplateFault(0, "不认识的指令 " + word));
    }

    private void label(String rest) {
        var space = rest.indexOf(' ');
        labels.put(
                space < 0 ? rest : rest.substring(0, space),
                space < 0 ? "" : rest.substring(space + 1).strip());
    }

    private Node each(int number, String rest) {
        var parts = EACH.matcher(rest);
        if (!parts.matches()) {
            throw new TemplateFault(0, "@each 的写法是：@each 变量 in 列表");
        }
        var items = Expression.items(List.of(parts.group(2).strip().split("\\s+")));
        return new Node.Each(number, parts.group(1), items, body(number));
    }

    private Node condition(int number, String rest) {
        var test = Expression.condition(rest);
        next++;
        var then = block();
        List<Node> otherwise = List.of();
        if (next < lines.size() && lines.get(next).strip().equals("@else")) {
            next++;
            otherwise = block();
        }
        requireEnd(number);
        return new Node.Condition(number, test, then, otherwise);
    }

    /** {@code widths=10,12 align=c,r merge=1 together=yes unit=单位：万元 caption=…}; the caption comes last, it may hold spaces. */
    private Node table(int number, String rest) {
        var at = rest.indexOf("caption=");
        var caption = at < 0 ? "" : rest.substring(at + "caption=".length());
        return new Node.Table(number, shape(at < 0 ? rest : rest.substring(0, at), caption), body(number));
    }

    static Node.Shape shape(String text, String caption) {
        var attributes = new HashMap<String, String>();
        for (var attribute : text.strip().split("\\s+")) {
            var equals = attribute.indexOf('=');
            attributes.put(attribute.substring(0, Math.max(0, equals)), attribute.substring(equals + 1));
        }
        var merge = attributes.getOrDefault("merge", "0");
        var shares = attributes.getOrDefault("widths", "");
        if (!merge.matches("\\d{1,2}") || !shares.matches("[1-9]\\d{0,2}(,[1-9]\\d{0,2})*")) {
            throw new TemplateFault(0, "@table 的 widths 须为逗号分隔的正整数，merge 须为整数");
        }
        var widths = shares.split(",");
        var alignments = attributes.getOrDefault("align", "").split(",");
        if (widths.length != alignments.length) {
            throw new TemplateFault(0, "@table 的 widths 与 align 个数不同");
        }
        var columns = new ArrayList<Narrative.Column>();
        for (var column = 0; column < widths.length; column++) {
            columns.add(new Narrative.Column(widths[column], alignment(alignments[column])));
        }
        return new Node.Shape(
                Phrase.of(caption),
                attributes.getOrDefault("unit", ""),
                columns,
                Integer.parseInt(merge),
                attributes.containsKey("together"));
    }

    private static Alignment alignment(String letter) {
        return switch (letter) {
            case "l" -> Alignment.LEFT;
            case "c" -> Alignment.CENTRE;
            case "r" -> Alignment.RIGHT;
            default -> throw new TemplateFault(0, "align 只能是 l、c、r");
        };
    }

    private static List<Phrase> cells(String rest) {
        return List.of(rest.split("\\|", -1)).stream()
                .map(cell -> Phrase.of(cell.strip()))
                .toList();
    }

    private List<Node> body(int number) {
        next++;
        var body = block();
        requireEnd(number);
        return body;
    }

    private void requireEnd(int number) {
        if (next >= lines.size() || !lines.get(next).strip().equals("@end")) {
            throw new TemplateFault(number, "没有对应的 @end");
        }
    }
}
