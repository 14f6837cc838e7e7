package org.jixiao.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The condition of an {@code @if}. */
sealed interface Question extends Predicate<Scope> {

    List<Reference> references();

    record Not(Question question) implements Question {

        @Override
        public boolean test(Scope scope) {
            return !question.test(scope);
        }

        @Override
        public List<Reference> references() {
            return question.references();
        }
    }

    record Any(Token.Items items) implements Question {

        @Override
        public boolean test(Scope scope) {
            return !items.of(scope).isEmpty();
        }

        @Override
        public List<Reference> references() {
            return items.references();
        }
    }

    record Every(Token.Items items, String name, String wanted) implements Question {

        @Override
        public boolean test(Scope scope) {
            return items.of(scope).stream()
                    .allMatch(item -> new OfFact(name, false, wanted).test(scope.with("project", item, 0)));
        }

        @Override
        public List<Reference> references() {
            var references = new ArrayList<>(items.references());
            references.add(new Reference(Reference.Sort.PROJECTS_FACT, name));
            return references;
        }
    }

    /** It is known and not zero. */
    record Some(String name) implements Question {

        @Override
        public boolean test(Scope scope) {
            return scope.fact(name, false)
                    .filter(fact -> new BigDecimal(fact.path("value").asText()).signum() != 0)
                    .isPresent();
        }

        @Override
        public List<Reference> references() {
            return List.of(Reference.fact(name, false));
        }
    }

    /** @param wanted null where it is enough that the fact is known */
    record OfFact(String name, boolean lastYear, String wanted) implements Question {

        @Override
        public boolean test(Scope scope) {
            return scope.fact(name, lastYear)
                    .filter(fact ->
                            wanted == null || fact.path("value").asText().equals(wanted))
                    .isPresent();
        }

        @Override
        public List<Reference> references() {
            return List.of(Reference.fact(name, lastYear));
        }
    }

    record Is(String path, String wanted) implements Question {

        @Override
        public boolean test(Scope scope) {
            return scope.at(path).asText().equals(wanted);
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference(Reference.Sort.VALUE, path));
        }
    }

    record Holds(String path) implements Question {

        @Override
        public boolean test(Scope scope) {
            return scope.holds(path);
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference(Reference.Sort.VALUE, path));
        }
    }
}
