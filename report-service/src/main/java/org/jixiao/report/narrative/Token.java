package org.jixiao.report.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What stands between {{ and }} in a template. Longer than a class should be, so that all tokens are read together. */
sealed interface Token {

    /** @param facts digests of the facts that were quoted */
    record Resolved(String text, List<String> facts) {}

    Resolved resolve(Scope scope);

    /** What it asks the snapshot for. */
    List<Reference> references();

    /** What stands in the text where there is nothing to quote; it is prose as any other. */
    default String prose() {
        return "";
    }

    /** {@code text 满分100分}: figures that the rules themselves fix, said to be typed by whoever wrote the template. */
    record OfText(String text) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            return new Resolved(text, List.of());
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }
    }

    /** {@code fact budget.initial wan}, {@code fact budget.initial last-year wan} */
    record OfFact(String name, boolean lastYear, Format format) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            var fact = required(scope, name, lastYear);
            return new Resolved(
                    format.write(fact.path("value").asText()),
                    List.of(fact.path("digest").asText()));
        }

        @Override
        public List<Reference> references() {
            return List.of(Reference.fact(name, lastYear));
        }
    }

    /** {@code difference budget.adjusted budget.spent wan}: both are named, so both can be checked. */
    record OfDifference(String whole, String part, Format format) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            var first = required(scope, whole, false);
            var second = required(scope, part, false);
            var difference = amount(first).subtract(amount(second));
            return new Resolved(
                    format.write(difference.toPlainString()),
                    List.of(first.path("digest").asText(), second.path("digest").asText()));
        }

        @Override
        public List<Reference> references() {
            return List.of(Reference.fact(whole, false), Reference.fact(part, false));
        }
    }

    /** {@code sum project.spent over projects where funded wan}: adds exactly what the facts state. */
    record OfSum(String name, Items items, Format format) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            var total = BigDecimal.ZERO;
            var digests = new ArrayList<String>();
            for (var item : items.of(scope)) {
                var fact = required(scope.with("project", item, 0), name, false);
                total = total.add(amount(fact));
                digests.add(fact.path("digest").asText());
            }
            return new Resolved(format.write(total.toPlainString()), digests);
        }

        @Override
        public List<Reference> references() {
            return items.references(Reference.Sort.PROJECTS_FACT, name);
        }
    }

    /** {@code count projects where funded chinese} */
    record OfCount(Items items, Format format) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            return new Resolved(format.write(String.valueOf(items.of(scope).size())), List.of());
        }

        @Override
        public List<Reference> references() {
            return items.references();
        }
    }

    /** {@code common project.executionRate over projects where funded percent}: what all of them share. */
    record OfCommon(String name, Items items, Format format) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            var facts = items.of(scope).stream()
                    .map(item -> required(scope.with("project", item, 0), name, false))
                    .toList();
            var values = facts.stream()
                    .map(fact -> fact.path("value").asText())
                    .distinct()
                    .toList();
            if (values.size() != 1) {
                throw new TemplateFault(0, "各项的 " + name + " 并不相同");
            }
            return new Resolved(
                    format.write(values.get(0)),
                    facts.stream().map(fact -> fact.path("digest").asText()).toList());
        }

        @Override
        public List<Reference> references() {
            return items.references(Reference.Sort.PROJECTS_FACT, name);
        }
    }

    /**
     * {@code value indicator.actual else 未填报}: what was frozen beside the facts; a measured value names its fact.
     *
     * @param otherwise written where the snapshot holds no such value; null where that is a fault
     */
    record OfValue(String path, Format format, String otherwise) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            var value = scope.at(path);
            if (!value.isValueNode() || value.isNull()) {
                if (otherwise == null) {
                    throw new TemplateFault(0, "快照中没有 " + path);
                }
                return new Resolved(otherwise, List.of());
            }
            var digest = path.endsWith(".actual")
                    ? scope.holder(path).path("factDigest").asText("")
                    : "";
            return new Resolved(
                    format.write(oneParagraph(value.asText())), digest.isEmpty() ? List.of() : List.of(digest));
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference(Reference.Sort.VALUE, path));
        }

        @Override
        public String prose() {
            return otherwise == null ? "" : otherwise;
        }
    }

    /** {@code quantity indicator.actual else 未填报}: a value with the unit of measure that stands beside it. */
    record OfQuantity(OfValue value) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            if (!scope.at(value.path()).isValueNode()) {
                return value.resolve(scope);
            }
            var plain = value.resolve(scope);
            var unit = scope.holder(value.path()).path("unitOfMeasure").asText("");
            return new Resolved(Quantity.text(plain.text(), unit), plain.facts());
        }

        @Override
        public List<Reference> references() {
            return value.references();
        }

        @Override
        public String prose() {
            return value.prose();
        }
    }

    /** {@code label level1 indicator.level1}: the template's own word for a code. */
    record OfLabel(String family, String path) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            var key = family + "." + scope.at(path).asText();
            var label = scope.labels().get(key);
            if (label == null) {
                throw new TemplateFault(0, "模板没有标签 " + key);
            }
            return new Resolved(label, List.of());
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference(Reference.Sort.VALUE, path), new Reference(Reference.Sort.LABEL, family));
        }
    }

    record OfIndex(Format format) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            return new Resolved(format.write(String.valueOf(scope.index())), List.of());
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }
    }

    /** {@code join explanation over project.evaluation.indicators where explained else —}: what people typed, in one cell. */
    record OfJoin(String name, Items items, String otherwise) implements Token {

        @Override
        public Resolved resolve(Scope scope) {
            var texts = items.of(scope).stream()
                    .map(item ->
                            Format.CLAUSE.write(oneParagraph(item.path(name).asText(""))))
                    .filter(text -> !text.isEmpty())
                    .toList();
            return new Resolved(texts.isEmpty() ? otherwise : String.join("；", texts), List.of());
        }

        @Override
        public List<Reference> references() {
            return items.references(Reference.Sort.VALUE_OF_ITEM, items.path() + " " + name);
        }

        @Override
        public String prose() {
            return otherwise;
        }
    }

    record Items(String path, Scope.Filter filter) {

        List<JsonNode> of(Scope scope) {
            return scope.list(path, filter);
        }

        List<Reference> references() {
            var list = new Reference(Reference.Sort.LIST, path);
            return filter == Scope.Filter.ALL
                    ? List.of(list)
                    : List.of(list, new Reference(Reference.Sort.VALUE_OF_ITEM, path + " " + filter.path()));
        }

        List<Reference> references(Reference.Sort sort, String name) {
            var references = new ArrayList<>(references());
            references.add(new Reference(sort, name));
            return references;
        }
    }

    /** People type line breaks into fields; a sentence of a report is one paragraph. */
    private static String oneParagraph(String typed) {
        return typed.replaceAll("\\s*\\R\\s*", "").replaceAll("\\p{Cntrl}", "");
    }

    private static JsonNode required(Scope scope, String name, boolean lastYear) {
        return scope.fact(name, lastYear).orElseThrow(() -> new TemplateFault(0, "快照中没有事实 " + name));
    }

    private static BigDecimal amount(JsonNode fact) {
        return new BigDecimal(fact.path("value").asText());
    }
}
