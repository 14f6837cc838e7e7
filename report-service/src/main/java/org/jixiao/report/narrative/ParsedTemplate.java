package org.jixiao.report.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A template that could be read. Its wording is data; nothing here knows a sentence of it. */
public record ParsedTemplate(List<Node> nodes, Map<String, String> labels) {

    /** @throws TemplateFault with the line that cannot be read */
    public static ParsedTemplate parse(String text) {
        return new TemplateParser(text).parse();
    }

    /** @throws TemplateFault with the line that asks for what the snapshot does not hold */
    public Narrative tell(JsonNode snapshot) {
        return Narrator.tell(this, snapshot);
    }
}
