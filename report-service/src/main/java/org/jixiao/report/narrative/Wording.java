package org.jixiao.report.narrative;

import static org.jixiao.report.narrative.TemplateRule.T2;
import static org.jixiao.report.narrative.TemplateRule.T3;
import static org.jixiao.report.narrative.TemplateRule.T6;
import static org.jixiao.report.narrative.TemplateRule.T7;
import static org.jixiao.report.narrative.TemplateRule.T8;
import static org.jixiao.report.narrative.TemplateRule.T9;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jixiao.report.snapshot.FrozenNames;

/** Checks the words and tokens of one line of a template, among the loops around it. */
final class Wording {

    /** A document and its number: 《…》, 〔2024〕5号, 〔2024〕第5号. */
    private static final Pattern CITATION = Pattern.compile("《[^《》]*》|〔[^〔〕]*〕(第?\\d+号)?");

    private static final Set<Integer> UNSEEN =
            Set.of((int) Character.FORMAT, (int) Character.SURROGATE, (int) Character.LINE_SEPARATOR, (int)
                    Character.PARAGRAPH_SEPARATOR);

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private final int line;
    private final Map<String, String> variables;
    private final Set<String> labels;
    private final List<TemplateFinding> findings;

    /**
     * @param variables of the loops around the line, with their types
     * @param labels families of labels that the template has
     */
    Wording(int line, Map<String, String> variables, Set<String> labels, List<TemplateFinding> findings) {
        this.line = line;
        this.variables = new HashMap<>(variables);
        this.labels = labels;
        this.findings = findings;
    }

    void check(String text) {
        var matcher = Phrase.TOKEN.matcher(text);
        var prose = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(prose, "");
            var expression = matcher.group(1).strip();
            read(() -> Expression.token(expression)).forEach(token -> {
                prose(token.prose());
                token.references().forEach(this::refer);
            });
        }
        matcher.appendTail(prose);
        if (prose.indexOf("{{") >= 0 || prose.indexOf("}}") >= 0) {
            add(T6, "{{ 与 }} 不成对");
        }
        prose(prose.toString());
    }

    void characters(String text) {
        text.codePoints()
                .filter(Character::isISOControl)
                .findFirst()
                .ifPresent(code -> add(T2, "有控制字符 U+%04X，请删去或改为空格".formatted(code)));
        text.codePoints()
                .filter(code -> UNSEEN.contains(Character.getType(code)))
                .findFirst()
                .ifPresent(code -> add(T3, "有看不见的或改变文字方向的字符 U+%04X，请删去".formatted(code)));
    }

    void prose(String words) {
        var digit = DIGIT.matcher(CITATION.matcher(words).replaceAll(""));
        if (digit.find()) {
            add(T9, "正文中写有数字“" + digit.group() + "”：结果由快照填入，规则固定的数字写作 {{text …}}，文号写在〔〕或《》内");
        }
    }

    void question(String expression) {
        read(() -> Expression.condition(expression))
                .forEach(question -> question.references().forEach(this::refer));
    }

    /** The type of the items, or of plain values where the list is not known. */
    String items(String words) {
        var items = read(() -> Expression.items(List.of(words.strip().split("\\s+"))));
        items.forEach(list -> list.references().forEach(this::refer));
        return items.stream()
                .flatMap(list -> FrozenNames.typeOf(list.path(), variables).stream())
                .filter(type -> type.startsWith("*"))
                .map(type -> type.substring(1))
                .findFirst()
                .orElse("");
    }

    private <T> List<T> read(Supplier<T> reading) {
        var read = new ArrayList<T>();
        try {
            read.add(reading.get());
        } catch (TemplateFault unreadable) {
            add(T6, unreadable.getMessage());
        }
        return read;
    }

    private void refer(Reference reference) {
        switch (reference.sort()) {
            case FACT -> fact(reference.name());
            case LAST_YEARS_FACT ->
                require(FrozenNames.isOfLastYear(reference.name()), T7, "快照中没有上年的事实 " + reference.name());
            case PROJECTS_FACT -> require(FrozenNames.isFact(reference.name()), T7, "快照中没有事实 " + reference.name());
            case VALUE -> require(isValue(reference.name()), T8, "快照中没有 " + reference.name());
            case LIST -> require(typeOf(reference.name()).startsWith("*"), T8, reference.name() + " 不是列表");
            case VALUE_OF_ITEM -> valueOfItem(reference.name());
            case LABEL -> require(labels.contains(reference.name()), T8, "模板没有标签 " + reference.name());
        }
    }

    private void fact(String name) {
        require(FrozenNames.isFact(name), T7, "快照中没有事实 " + name);
        if (FrozenNames.isOfProject(name)) {
            var inProject = FrozenNames.PROJECT.equals(variables.get(FrozenNames.PROJECT));
            require(inProject, T7, name + " 是各项目的事实，只能写在 @each project in projects 之内");
        }
    }

    /** A flag, a value, or something that is there or not. */
    private boolean isValue(String path) {
        return FrozenNames.typeOf(path, variables).isPresent();
    }

    private String typeOf(String path) {
        return FrozenNames.typeOf(path, variables).orElse("");
    }

    private void valueOfItem(String listAndValue) {
        var parts = listAndValue.split(" ");
        var list = typeOf(parts[0]);
        var known = list.startsWith("*")
                && FrozenNames.typeOf("item." + parts[1], Map.of("item", list.substring(1)))
                        .isPresent();
        require(!list.startsWith("*") || known, T8, parts[0] + " 的各项没有 " + parts[1]);
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
