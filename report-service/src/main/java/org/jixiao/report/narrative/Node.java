package org.jixiao.report.narrative;

import java.util.List;

/** A piece of a parsed template; it knows its line, so that a fault can be found. */
sealed interface Node {

    void tell(Narrator narrator, Scope scope);

    /** @param continued the text is added to the block before it */
    record Statement(int line, Kind kind, Phrase phrase, boolean continued) implements Node {

        @Override
        public void tell(Narrator narrator, Scope scope) {
            narrator.at(line).say(kind, phrase, continued, scope);
        }
    }

    record Each(int line, String variable, Token.Items items, List<Node> body) implements Node {

        @Override
        public void tell(Narrator narrator, Scope scope) {
            var index = 0;
            for (var item : items.of(scope)) {
                var inner = scope.with(variable, item, ++index);
                body.forEach(node -> node.tell(narrator, inner));
            }
        }
    }

    record Condition(int line, Question test, List<Node> then, List<Node> otherwise) implements Node {

        @Override
        public void tell(Narrator narrator, Scope scope) {
            (test.test(scope) ? then : otherwise).forEach(node -> node.tell(narrator, scope));
        }
    }

    /**
     * @param merged how many columns, from the left, merge cells that repeat the cell above
     * @param together all rows stay on one page
     */
    record Shape(Phrase caption, String unitNote, List<Narrative.Column> columns, int merged, boolean together) {}

    record Table(int line, Shape shape, List<Node> body) implements Node {

        @Override
        public void tell(Narrator narrator, Scope scope) {
            narrator.at(line).beginTable(shape, scope);
            body.forEach(node -> node.tell(narrator, scope));
            narrator.at(line).endTable();
        }
    }

    record Row(int line, boolean header, List<Phrase> cells) implements Node {

        @Override
        public void tell(Narrator narrator, Scope scope) {
            narrator.at(line).row(this, scope);
        }
    }
}
