package org.jixiao.report.narrative;

import static org.jixiao.report.narrative.TemplateRule.T1;
import static org.jixiao.report.narrative.TemplateRule.T10;
import static org.jixiao.report.narrative.TemplateRule.T11;
import static org.jixiao.report.narrative.TemplateRule.T12;
import static org.jixiao.report.narrative.TemplateRule.T4;
import static org.jixiao.report.narrative.TemplateRule.T5;
import static org.jixiao.report.narrative.TemplateRule.T6;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything that is wrong with a template at once; the parser stops at the first line, and knows no names. */
public final class TemplateCheck {

    public static final int LONGEST = 65_536;
    private static final int MOST_LINES = 2_000;
    private static final int DEEPEST = 12;
    /** Loops within loops multiply: three are a project, its indicators and one more. */
    private static final int DEEPEST_LOOPS = 3;

    private static final Pattern DATE = Pattern.compile("\\{\\{\\s*value \\S+ date\\s*}}");
    private static final Pattern ITEMS = Pattern.compile("(\\w+) in (.+)");

    private final List<TemplateFinding> findings = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> labels = new HashSet<>();
    private boolean titled;
    private boolean signed;
    private boolean continuable;
    private int line;

    /** A block that is not closed yet. */
    private record Open(String directive, int line, Map<String, String> variables, int columns, boolean otherwise) {}

    private TemplateCheck() {}

    public static List<TemplateFinding> of(String text) {
        var check = new TemplateCheck();
        var lines = text.lines().toList();
        if (text.length() > LONGEST || lines.size() > MOST_LINES) {
            check.add(T1, "模板超过 " + LONGEST + " 字或 " + MOST_LINES + " 行");
            return check.findings;
        }
        lines.stream().filter(line -> line.strip().startsWith("@label ")).forEach(check::family);
        lines.forEach(check::line);
        check.open.forEach(
                block -> check.findings.add(TemplateFinding.of(block.line(), T5, block.directive() + " 没有对应的 @end")));
        if (!check.titled) {
            check.findings.add(TemplateFinding.of(0, T11, "模板没有 @title"));
        }
        return List.copyOf(check.findings);
    }

    private void family(String text) {
        labels.add(text.strip().substring("@label ".length()).strip().replaceFirst("[.\\s].*$", ""));
    }

    private void line(String text) {
        line++;
        wording().characters(text);
        var stripped = text.strip();
        if (!stripped.isEmpty() && !stripped.startsWith("#")) {
            var parts = stripped.split("\\s+", 2);
            directive(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    private void directive(String word, String rest) {
        switch (word) {
            case "@each" -> each(rest);
            case "@if" -> {
                wording().question(rest);
                open(new Open(word, line, variables(), columns(), false));
            }
            case "@else" -> otherwise();
            case "@end" -> end();
            case "@table" -> table(rest);
            case "@head", "@row" -> row(rest);
            case "@label" -> wording().prose(rest.replaceFirst("^\\S+\\s*", ""));
            case "@+" -> continued(rest);
            default -> statement(word, rest);
        }
    }

    private void each(String rest) {
        var parts = ITEMS.matcher(rest);
        var variables = new HashMap<>(variables());
        if (parts.matches()) {
            variables.put(parts.group(1), wording().items(parts.group(2)));
        } else {
            add(T6, "@each 的写法是：@each 变量 in 列表");
        }
        open(new Open("@each", line, variables, columns(), false));
    }

    private void otherwise() {
        var block = open.peek();
        if (block == null || !block.directive().equals("@if") || block.otherwise()) {
            add(T5, "多余的 @else");
            return;
        }
        open.pop();
        open.push(new Open("@if", block.line(), block.variables(), block.columns(), true));
    }

    private void end() {
        if (open.isEmpty()) {
            add(T5, "多余的 @end");
        } else if (open.pop().directive().equals("@table")) {
            continuable = false;
        }
    }

    private void table(String rest) {
        require(columns() == 0, T10, "表格之内不能再有表格");
        var caption = rest.indexOf("caption=");
        wording().check(caption < 0 ? "" : rest.substring(caption + "caption=".length()));
        var attributes = caption < 0 ? rest : rest.substring(0, caption);
        wording().prose(attributes.replaceAll("(widths|merge)=\\S*", ""));
        try {
            TemplateParser.shape(attributes, "");
        } catch (TemplateFault fault) {
            add(T10, fault.getMessage());
        }
        var widths = attributes.replaceAll("^(?:.*\\s)?widths=(\\S*).*$", "$1");
        open(new Open("@table", line, variables(), widths.split(",").length, false));
    }

    private void row(String rest) {
        var cells = rest.split("\\|", -1);
        for (var cell : cells) {
            wording().check(cell);
        }
        require(columns() > 0, T10, "表头和行只能在表格之内");
        require(columns() == 0 || cells.length == columns(), T10, "本行有 " + cells.length + " 格，表格有 " + columns() + " 列");
        require(!cells[0].strip().equals("<"), T10, "第一格左边没有可接续的格");
    }

    private void continued(String rest) {
        wording().check(rest);
        require(columns() == 0, T10, "表格之内只能有表头和行");
        require(continuable, T10, "@+ 之前没有可接续的段落");
    }

    private void statement(String word, String rest) {
        if (!word.startsWith("@") || Kind.ofDirective(word.substring(1)).isEmpty()) {
            add(T4, word.startsWith("@") ? "不认识的指令 " + word : "行须以 @ 指令开头");
            return;
        }
        wording().check(rest);
        require(columns() == 0, T10, "表格之内只能有表头和行");
        continuable = true;
        titled |= word.equals("@title");
        if (word.equals("@date")) {
            require(DATE.matcher(rest).matches(), T11, "@date 须是一个日期，如 {{value takenOn date}}");
            require(signed, T11, "@date 之前须有 @sign");
        }
        signed = word.equals("@sign");
    }

    private void open(Open block) {
        open.push(block);
        require(open.size() <= DEEPEST, T12, "层次超过 " + DEEPEST + " 层");
        var loops = open.stream().filter(it -> it.directive().equals("@each")).count();
        require(loops <= DEEPEST_LOOPS, T12, "@each 嵌套超过 " + DEEPEST_LOOPS + " 层");
    }

    private Map<String, String> variables() {
        return open.isEmpty() ? Map.of() : open.peek().variables();
    }

    /** Of the table around this line; 0 outside of tables. */
    private int columns() {
        return open.isEmpty() ? 0 : open.peek().columns();
    }

    private Wording wording() {
        return new Wording(line, variables(), labels, findings);
    }

    private void require(boolean holds, TemplateRule rule, String message) {
        if (!holds) {
            add(rule, message);
        }
    }

    private void add(TemplateRule rule, String message) {
        findings.add(TemplateFinding.of(line, rule, message));
    }
}
