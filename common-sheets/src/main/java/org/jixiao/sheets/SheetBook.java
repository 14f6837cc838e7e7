package org.jixiao.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A workbook of several sheets: each is found by its name and read like a file of rows, one after the other. */
public final class SheetBook implements AutoCloseable {

    private final ReadableWorkbook workbook;

    private SheetBook(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    public static SheetBook open(Path file) throws IOException {
        return new SheetBook(XlsxSheet.workbook(file));
    }

    /** Empty where no sheet has this name. */
    public Optional<SheetReader> sheet(String name) throws IOException {
        var sheet = workbook.findSheet(name);
        return sheet.isEmpty()
                ? Optional.empty()
                : Optional.of(SheetReader.begun(new XlsxSheet(workbook, sheet.get())));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
