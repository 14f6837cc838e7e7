package org.jixiao.beneficiary.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file as it came: its headings, and its rows with the line on which each begins.
 *
 * @param headings first record, without a byte order mark
 */
public record Table(List<String> headings, List<Row> rows) {

    /** What Chinese spreadsheet programs write where nobody asked for UTF-8. */
    private static final Charset LOCAL = Charset.forName("GB18030");

    public record Row(long line, List<String> cells) {

        String cell(int index) {
            return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public static Table of(byte[] file) {
        return of(decoded(file));
    }

    /** Throws {@link CsvParseException} for a file that is no CSV; a row too long or too short is read as it is. */
    static Table of(String text) {
        var reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        var rows = new ArrayList<Row>();
        try (reader) {
            reader.stream()
                    .map(record -> new Row(record.getStartingLineNumber(), record.getFields()))
                    .filter(row -> !row.isEmpty())
                    .forEach(rows::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows.isEmpty()) {
            return new Table(List.of(), List.of());
        }
        var headings = rows.remove(0).cells().stream().map(String::strip).toList();
        return new Table(headings, rows);
    }

    /** Where a heading stands, -1 where it is missing. */
    int column(String heading) {
        return headings.indexOf(heading);
    }

    /** UTF-8, marked or not, or else the local encoding. */
    static String decoded(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, LOCAL);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
