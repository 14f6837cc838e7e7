package org.jixiao.report.checking.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.report.checking.text.SourceText;

/** The words of an OFD (GB/T 33190) by their positions: text objects of the same height stand in one line. */
final class OfdReader implements Reader {

    private static final Pattern PAGE = Pattern.compile("(?i).*/Pages/Page_(\\d+)/Content\\.xml");
    /** mm within which two objects stand in one line. */
    private static final double SAME_LINE = 1.5;

    /** A piece of text at its place on the page, in mm. */
    private record Run(double x, double y, double width, String text) {}

    @Override
    public SourceText read(byte[] file) throws IOException, Unreadable {
        var archive = Archive.of(file, name -> PAGE.matcher(name).matches());
        var pages = archive.parts().entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> number(entry.getKey())))
                .toList();
        if (pages.size() > Limits.PAGES) {
            throw Limits.tooLarge("页数超过" + Limits.PAGES + "页");
        }
        var text = new StringBuilder();
        for (var page : pages) {
            lines(runs(page.getValue()), text);
        }
        if (text.toString().isBlank()) {
            throw new Unreadable("OFD 没有可读的文字；请上传由文字生成的版式文件或 Word 文件", "The OFD has no text");
        }
        return Lines.join(text.toString());
    }

    private static int number(String name) {
        var page = PAGE.matcher(name);
        return page.matches() && page.group(1).length() < 7 ? Integer.parseInt(page.group(1)) : 0;
    }

    private static List<Run> runs(byte[] page) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var runs = new ArrayList<Run>();
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(page));
            double[] box = {0, 0, 0};
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("TextObject")) {
                        box = box(xml);
                    } else if (xml.getLocalName().equals("TextCode")) {
                        var x = box[0] + value(xml.getAttributeValue(null, "X"));
                        var y = box[1] + value(xml.getAttributeValue(null, "Y"));
                        runs.add(new Run(x, y, box[2], xml.getElementText()));
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return runs;
    }

    /** Boundary: x y width height. */
    private static double[] box(XMLStreamReader xml) {
        var written = xml.getAttributeValue(null, "Boundary");
        var values = written == null ? new String[0] : written.strip().split("\\s+");
        return new double[] {
            values.length > 0 ? value(values[0]) : 0,
            values.length > 1 ? value(values[1]) : 0,
            values.length > 2 ? value(values[2]) : 0
        };
    }

    private static double value(String written) {
        try {
            return written == null ? 0 : Double.parseDouble(written.strip().toLowerCase(Locale.ROOT));
        } catch (NumberFormatException broken) {
            return 0;
        }
    }

    private static void lines(List<Run> runs, StringBuilder text) {
        var sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingLong((Run run) -> Math.round(run.y() / SAME_LINE))
                .thenComparingDouble(Run::x));
        Run before = null;
        for (var run : sorted) {
            if (before != null) {
                var apart = Math.round(run.y() / SAME_LINE) != Math.round(before.y() / SAME_LINE);
                text.append(apart ? "\n" : run.x() - before.x() > before.width() + SAME_LINE ? " " : "");
            }
            text.append(run.text());
            before = run;
        }
        text.append('\n');
    }
}
