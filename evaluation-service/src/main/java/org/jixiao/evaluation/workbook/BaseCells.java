package org.jixiao.evaluation.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stood in a row when the workbook was taken away, as one text in a hidden cell; what is empty is left out. */
final class BaseCells {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;

    BaseCells(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<? extends SheetColumn, String> cells) {
        var texts = new LinkedHashMap<String, String>();
        cells.forEach((column, text) -> {
            if (!text.isEmpty()) {
                texts.put(column.heading(), text);
            }
        });
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts have a JSON form", impossible);
        }
    }

    /** A text that somebody broke says nothing: whatever stands in the row then differs from it, and is looked at. */
    Map<SheetColumn, String> read(BookSheet sheet, String written) {
        var cells = new HashMap<SheetColumn, String>();
        try {
            var texts = written.isEmpty() ? Map.<String, String>of() : json.readValue(written, TEXTS);
            sheet.filled().forEach(column -> {
                if (texts.get(column.heading()) != null) {
                    cells.put(column, texts.get(column.heading()));
                }
            });
        } catch (JsonProcessingException broken) {
            return Map.of();
        }
        return cells;
    }
}
