package org.jixiao.beneficiary.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The file that goes back: the rejected households with all their rows and the caller's own columns, and a reason. */
final class RejectedRows {

    /** Without it spreadsheet programs take UTF-8 for the local encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Table table;
    private final List<HouseholdEntry> entries;
    private final Locale locale;

    RejectedRows(Table table, List<HouseholdEntry> entries, Locale locale) {
        this.table = table;
        this.entries = entries;
        this.locale = locale;
    }

    static String template() {
        return file(List.of(Stream.of(HouseholdColumn.values())
                .map(HouseholdColumn::heading)
                .toList()));
    }

    String csv(List<RowFault> faults) {
        var reasons = new HashMap<Long, String>();
        for (var fault : faults) {
            reasons.merge(fault.line(), sentence(fault), (first, second) -> first + "；" + second);
        }
        var rows = new HashMap<Long, Table.Row>();
        table.rows().forEach(row -> rows.put(row.line(), row));
        var lines = new ArrayList<List<String>>();
        lines.add(line(table.headings(), HouseholdColumn.REASON));
        for (var entry : entries) {
            if (entry.lines().stream().anyMatch(reasons::containsKey)) {
                entry.lines().forEach(line -> lines.add(reasoned(line, rows, reasons)));
            }
        }
        return file(lines);
    }

    private List<String> reasoned(Long line, Map<Long, Table.Row> rows, Map<Long, String> reasons) {
        var cells = new ArrayList<>(rows.get(line).cells());
        while (cells.size() < table.headings().size()) {
            cells.add("");
        }
        return line(cells, reasons.getOrDefault(line, ""));
    }

    /** A file that comes back a second time has its column of reasons already. */
    private List<String> line(List<String> cells, String reason) {
        var line = new ArrayList<>(cells);
        var old = table.column(HouseholdColumn.REASON);
        if (old >= 0) {
            line.remove(old);
        }
        line.add(reason);
        return line;
    }

    private String sentence(RowFault fault) {
        var message = fault.message().in(locale);
        return fault.column().isEmpty() ? message : fault.column() + "：" + message;
    }

    private static String file(List<List<String>> lines) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
