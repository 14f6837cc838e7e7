package org.jixiao.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A file of rows, read once from its first row to its last and never held as a whole; empty rows are left out. What is no
 * such file, or is larger than any that a person fills, is an {@link UnreadableSheet}, at any row.
 */
public abstract class SheetReader implements Iterator<SheetRow>, AutoCloseable {

    /** A spreadsheet has 16384 at most; nobody fills more than a few dozen. */
    static final int MOST_COLUMNS = 200;

    private List<String> headings;
    private SheetRow following;

    public static SheetReader open(Path file, SheetFormat format) throws IOException {
        return begun(format == SheetFormat.CSV ? CsvSheet.of(file) : new XlsxSheet(file));
    }

    static SheetReader begun(SheetReader reader) throws IOException {
        try {
            reader.begin();
            return reader;
        } catch (RuntimeException unreadable) {
            reader.close();
            throw unreadable;
        }
    }

    /** The next row with anything in it; null after the last. */
    abstract SheetRow read();

    @Override
    public abstract void close() throws IOException;

    /** The first row; full-width letters as plain ones, so that a heading is found however it was typed. */
    public List<String> headings() {
        return headings;
    }

    /** Where a heading stands, -1 where it is missing. */
    public int column(String heading) {
        return headings.indexOf(heading);
    }

    private void begin() {
        var first = read();
        headings = first == null
                ? List.of()
                : first.cells().stream()
                        .map(cell ->
                                Normalizer.normalize(cell, Normalizer.Form.NFKC).strip())
                        .toList();
        following = first == null ? null : read();
    }

    @Override
    public final boolean hasNext() {
        return following != null;
    }

    @Override
    public final SheetRow next() {
        if (following == null) {
            throw new NoSuchElementException();
        }
        var row = following;
        following = read();
        return row;
    }

    static void requireWidth(int columns) {
        if (columns > MOST_COLUMNS) {
            throw new UnreadableSheet("more than " + MOST_COLUMNS + " columns");
        }
    }
}
