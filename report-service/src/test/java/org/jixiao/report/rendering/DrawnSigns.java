package org.jixiao.report.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every character of a finished file at its place, in millimetres from the upper left corner of its page. */
final class DrawnSigns {

    private static final double POINT = 25.4 / 72;

    /** @param width of its square; -1 where the file does not say */
    record Sign(int page, String text, double x, double baseline, double size, double width) {}

    private DrawnSigns() {}

    static List<Sign> ofPdf(byte[] file) throws IOException {
        var signs = new ArrayList<Sign>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                signs.add(new Sign(
                        getCurrentPageNo(),
                        at.getUnicode(),
                        at.getXDirAdj() * POINT,
                        at.getYDirAdj() * POINT,
                        at.getFontSize() * POINT,
                        at.getWidthDirAdj() * POINT));
            }
        };
        try (var pdf = Loader.loadPDF(file)) {
            reader.getText(pdf);
        }
        return signs;
    }

    static List<Sign> ofOfd(byte[] file) throws Exception {
        var signs = new ArrayList<Sign>();
        for (var entry : Unpacked.of(file).entrySet()) {
            if (entry.getKey().matches("Doc_0/Pages/Page_\\d+/Content.xml")) {
                var page = Integer.parseInt(entry.getKey().replaceAll("\\D+\\d+\\D+(\\d+)\\D+", "$1")) + 1;
                var content = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(entry.getValue()));
                addPage(signs, page, content);
            }
        }
        return signs;
    }

    private static void addPage(List<Sign> signs, int page, Document content) {
        var objects = content.getElementsByTagName("ofd:TextObject");
        for (var index = 0; index < objects.getLength(); index++) {
            var object = (Element) objects.item(index);
            var code = (Element) object.getElementsByTagName("ofd:TextCode").item(0);
            var box = object.getAttribute("Boundary").split(" ");
            var x = number(box[0]) + number(code.getAttribute("X"));
            var baseline = number(box[1]) + number(code.getAttribute("Y"));
            var deltas = deltas(code.getAttribute("DeltaX"));
            var text = code.getTextContent().codePoints().toArray();
            for (var at = 0; at < text.length; at++) {
                signs.add(new Sign(
                        page, Character.toString(text[at]), x, baseline, number(object.getAttribute("Size")), -1));
                x += at < deltas.size() ? deltas.get(at) : 0;
            }
        }
    }

    /** g n d is n times d. */
    private static List<Double> deltas(String written) {
        var deltas = new ArrayList<Double>();
        var parts = written.isEmpty() ? new String[0] : written.split(" ");
        for (var at = 0; at < parts.length; ) {
            var times = parts[at].equals("g") ? Integer.parseInt(parts[at + 1]) : 1;
            at += parts[at].equals("g") ? 2 : 0;
            for (var time = 0; time < times; time++) {
                deltas.add(number(parts[at]));
            }
            at++;
        }
        return deltas;
    }

    private static double number(String written) {
        return Double.parseDouble(written);
    }
}
