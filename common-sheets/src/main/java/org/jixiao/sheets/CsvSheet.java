package org.jixiao.sheets;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** UTF-8, marked or not, or else GB18030, which Chinese spreadsheet programs write where nobody asked for UTF-8. */
final class CsvSheet extends SheetReader {

    private static final Charset LOCAL = Charset.forName("GB18030");

    /** Of characters: longer than any row that a person fills. */
    private static final int LONGEST_ROW = 1 << 18;

    private final CloseableIterator<CsvRecord> records;

    static CsvSheet of(Path file) throws IOException {
        try {
            return new CsvSheet(file);
        } catch (CharacterCodingException undecodable) {
            throw new UnreadableSheet("neither UTF-8 nor GB18030", undecodable);
        }
    }

    private CsvSheet(Path file) throws IOException {
        records = CsvReader.builder()
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_ROW)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(decoded(file))
                .iterator();
    }

    @Override
    SheetRow read() {
        try {
            while (records.hasNext()) {
                var record = records.next();
                var row = new SheetRow(record.getStartingLineNumber(), plain(record.getFields()), Set.of());
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException noCsv) {
            throw new UnreadableSheet("no CSV", noCsv);
        } catch (UncheckedIOException undecodable) {
            throw new UnreadableSheet("neither UTF-8 nor GB18030", undecodable);
        }
    }

    private static List<String> plain(List<String> fields) {
        requireWidth(fields.size());
        var released = new ArrayList<String>(fields.size());
        for (var field : fields) {
            if (field.indexOf('\0') >= 0) {
                throw new UnreadableSheet("a NUL character");
            }
            released.add(Spreadsheets.released(field));
        }
        return released;
    }

    private static Reader decoded(Path file) throws IOException {
        var reader = reader(file, isUtf8(file) ? StandardCharsets.UTF_8 : LOCAL);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Asked of the whole file: its first Chinese character may stand far down. */
    private static boolean isUtf8(Path file) throws IOException {
        try (var reader = reader(file, StandardCharsets.UTF_8)) {
            var characters = new char[1 << 13];
            while (reader.read(characters) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
