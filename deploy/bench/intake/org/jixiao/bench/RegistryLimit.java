package org.jixiao.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jixiao.sheets.SheetFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The same rows with the least that an import can do: one pass over the file, COPY into a stage, the duplicates found in
 * sets, and the rows of the registry inserted, in the clear, into tables with its indexes.
 */
final class RegistryLimit {

    private static final int FULL = 1 << 16;

    private final RegistryGround ground;
    private final String load;

    RegistryLimit(RegistryGround ground, Path sql) throws IOException {
        this.ground = ground;
        this.load = Files.readString(sql);
    }

    /** @return CPU microseconds a row, of this process and of PostgreSQL, of all of it and of COPY alone */
    double[] load(Path file, SheetFormat format, int rows) throws Exception {
        var begin = cpu();
        try (var connection = ground.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            copy(connection, file, format);
            var copied = cpu();
            statement.execute(load);
            try (var counted = statement.executeQuery("select count(*) from bench_stage")) {
                counted.next();
                if (counted.getInt(1) != rows) {
                    throw new IllegalStateException("the limit copied " + counted.getInt(1) + " rows");
                }
            }
            statement.execute("delete from bench_stage");
            connection.commit();
            return new double[] {(cpu() - begin) * 1e6 / rows, (copied - begin) * 1e6 / rows};
        }
    }

    private double cpu() throws IOException {
        var own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return own.getProcessCpuTime() / 1e9 + Cpu.ofPostgres(ground.pid());
    }

    private static void copy(Connection connection, Path file, SheetFormat format) throws Exception {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_stage from stdin");
        var text = new StringBuilder();
        if (format == SheetFormat.CSV) {
            try (var lines = Files.newBufferedReader(file)) {
                int number = 1;
                lines.readLine();
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    text.append(++number).append('\t').append(line.replace(',', '\t')).append('\n');
                    send(copy, text, FULL);
                }
            }
        } else {
            sheet(copy, text, file);
        }
        send(copy, text, 0);
        copy.endCopy();
    }

    private static void sheet(CopyIn copy, StringBuilder text, Path file)
            throws IOException, XMLStreamException, SQLException {
        try (var archive = new ZipFile(file.toFile());
                var part = archive.getInputStream(archive.getEntry("xl/worksheets/sheet1.xml"))) {
            var xml = new InputFactoryImpl().createXMLStreamReader(part, "UTF-8");
            int row = 0;
            int column = 0;
            boolean inText = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var name = xml.getLocalName();
                        if (name.equals("row")) {
                            row++;
                            column = 0;
                            text.append(row);
                        } else if (name.equals("c")) {
                            // A cell without a text may be left out; the sheet has fewer columns than there are letters.
                            var at = xml.getAttributeValue(null, "r").charAt(0) - 'A' + 1;
                            column = fill(text, column, at);
                        }
                        inText = name.equals("t");
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (inText) {
                            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals("row")) {
                            fill(text, column, Households.HEADINGS.size());
                            text.append('\n');
                            if (row == 1) {
                                text.setLength(0);
                            }
                            send(copy, text, FULL);
                        }
                        inText = false;
                    }
                    default -> {}
                }
            }
        }
    }

    private static int fill(StringBuilder text, int from, int to) {
        for (int column = from; column < to; column++) {
            text.append('\t');
        }
        return to;
    }

    private static void send(CopyIn copy, StringBuilder text, int above) throws SQLException {
        if (text.length() > above) {
            var octets = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(octets, 0, octets.length);
            text.setLength(0);
        }
    }
}
